package org.mutuality.platform.view;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mutuality.platform.Pause;

/** Runs a follower for as long as the service does: at once when something for it was appended, else a few times a second. */
final class FollowerLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FollowerLoop.class);
    // Another instance's appends are not signalled here, nor what doesn't concern it: the store is asked now and then.
    private static final long POLL_MS = 250;
    // Under load a pause makes batches of many events, which cost little more than those of one.
    private static final long PAUSE_MS = 40;
    private static final long MOST_BACK_OFF_MS = 5_000;

    private final Follower follower;
    private final Semaphore more = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private long backOff = PAUSE_MS;

    FollowerLoop(Follower follower) {
        this.follower = follower;
        this.thread = Thread.ofPlatform().name("follow-" + follower.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        if (more.availablePermits() == 0) {
            more.release();
        }
    }

    /** Lets the batch in hand end, so that its transaction does. */
    @Override
    public void close() {
        open = false;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean entered = false;
        while (open) {
            try {
                if (!entered) {
                    follower.enter();
                    entered = true;
                }
                drain();
                backOff = PAUSE_MS;
                awaitMore();
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void drain() {
        boolean again = open;
        while (again) {
            again = follower.step() && open;
        }
    }

    private void awaitMore() {
        try {
            Thread.sleep(PAUSE_MS);
            // Whether signalled or not, it looks.
            var unused = more.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    private void rest(RuntimeException e) {
        LOG.warnf(e, "%s could not go on; tries again in %d ms", follower.name(), backOff);
        if (!Pause.ofMillis(backOff)) {
            open = false;
        }
        backOff = Math.min(backOff * 2, MOST_BACK_OFF_MS);
    }
}
