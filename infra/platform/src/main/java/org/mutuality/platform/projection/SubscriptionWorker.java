package org.mutuality.platform.projection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.mutuality.platform.BackOff;

/** Runs a follower for as long as the service does, whenever {@link SubscriptionPoller} find something for it. */
final class SubscriptionWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SubscriptionWorker.class);

    private final EventSubscription follower;
    private final LongSupplier end;
    private final Runnable moved;
    private final Semaphore more = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private final BackOff backOff = new BackOff(Duration.ofMillis(40), Duration.ofSeconds(5));

    /**
     * @param end position up to which it may read now
     * @param moved runs after the follower has moved: others may have waited for that
     */
    SubscriptionWorker(EventSubscription follower, LongSupplier end, Runnable moved) {
        this.follower = follower;
        this.end = end;
        this.moved = moved;
        this.thread = Thread.ofPlatform().name("follow-" + follower.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wakeIfConcerned() {
        if (follower.hasWork(end.getAsLong())) {
            wake();
        }
    }

    @Override
    public void close() {
        open = false;
        wake();
        join(thread);
    }

    static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        if (more.availablePermits() == 0) {
            more.release();
        }
    }

    private void run() {
        boolean entered = false;
        while (open) {
            try {
                if (!entered) {
                    follower.createCheckpoint();
                    entered = true;
                }
                more.acquire();
                drain();
                backOff.reset();
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void drain() {
        long before = follower.position();
        boolean again = open;
        while (again) {
            again = follower.processBatch(end.getAsLong()) && open;
        }
        if (follower.position() != before) {
            moved.run();
        }
    }

    private void rest(RuntimeException e) {
        LOG.warnf(
                e,
                "%s failed, retries in %d ms",
                follower.name(),
                backOff.next().toMillis());
        if (!backOff.pause()) {
            open = false;
        }
    }
}
