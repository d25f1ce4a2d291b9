package org.mutuality.platform.view;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mutuality.platform.Pause;
import org.mutuality.platform.store.StoredEvents;

/**
 * Looks for what is new on behalf of all followers, and wakes those whom it concerns: at once when something was appended here,
 * else a few times a second, for another instance may have appended.
 */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long POLL_MS = 250;
    // Under load a pause makes batches of many events, which cost little more than those of one.
    private static final long PAUSE_MS = 40;
    private static final int SIGNALS_A_PASS = 4;
    private static final long AFTER_FAILURE_MS = 1_000;

    private final List<Follower> followers;
    private final List<FollowerLoop> loops;
    private final Passing views;
    private final Passing all;
    private final Views database;
    private final StoredEvents events;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile long newest;
    // Read anew each round, so a rebuild holds reactions back from the next round on.
    private volatile long projected;
    private int signals;

    Rounds(List<Follower> followers, Views database, StoredEvents events) {
        this.followers = List.copyOf(followers);
        this.loops = followers.stream()
                .map(follower -> new FollowerLoop(
                        follower, follower.waitsForViews() ? () -> projected : () -> newest, this::signal))
                .toList();
        this.views = new Passing(followers.stream().filter(Follower::isView).toList(), database);
        this.all = new Passing(followers, database);
        this.database = database;
        this.events = events;
        this.thread = Thread.ofPlatform().name("follow-rounds").unstarted(this::run);
    }

    void start() {
        loops.forEach(FollowerLoop::start);
        thread.start();
    }

    /** Something was appended here, or a view has come further. */
    void signal() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Lets the batches in hand end, so that their transactions do. */
    @Override
    public void close() {
        open = false;
        signal();
        loops.forEach(FollowerLoop::close);
        FollowerLoop.join(thread);
    }

    private void run() {
        while (open) {
            try {
                round(news.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS));
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException e) {
                LOG.warnf("cannot look for new events, retries in %d ms: %s", AFTER_FAILURE_MS, e);
                open &= Pause.ofMillis(AFTER_FAILURE_MS);
            }
        }
    }

    private void round(boolean signalled) {
        newest = Math.max(newest, signalled ? events.newestHere() : database.read(events::newest));
        // Reactions wait for all views; for the others nobody waits.
        (signalled && ++signals % SIGNALS_A_PASS != 0 ? views : all).upTo(newest);
        projected = database.read(Followers::projected);
        loops.forEach(FollowerLoop::wakeIfConcerned);
        followers.stream().mapToLong(Follower::position).min().ifPresent(events::release);
    }
}
