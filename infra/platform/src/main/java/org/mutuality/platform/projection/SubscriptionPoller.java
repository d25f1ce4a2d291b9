package org.mutuality.platform.projection;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mutuality.platform.InterruptibleSleep;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;

/**
 * Looks for what is new on behalf of all followers, and wakes those whom it concerns: at once when something was appended here,
 * else a few times a second, for another instance may have appended.
 */
final class SubscriptionPoller implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SubscriptionPoller.class);
    private static final long POLL_MS = 250;
    // Under load a pause makes batches of many events, which cost little more than those of one.
    private static final long PAUSE_MS = 40;
    private static final int SIGNALS_A_PASS = 4;
    private static final long AFTER_FAILURE_MS = 1_000;

    private final List<EventSubscription> followers;
    private final List<SubscriptionWorker> loops;
    private final CheckpointAdvancer views;
    private final CheckpointAdvancer all;
    private final ReadModelDatabase database;
    private final EventStoreReader events;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile long newest;
    // Read anew each round, so a rebuild holds reactions back from the next round on.
    private volatile long projected;
    private int signals;

    SubscriptionPoller(List<EventSubscription> followers, ReadModelDatabase database, EventStoreReader events) {
        this.followers = List.copyOf(followers);
        this.loops = followers.stream()
                .map(follower -> new SubscriptionWorker(
                        follower, follower.waitsForViews() ? () -> projected : () -> newest, this::signal))
                .toList();
        this.views = new CheckpointAdvancer(
                followers.stream().filter(EventSubscription::isView).toList(), database);
        this.all = new CheckpointAdvancer(followers, database);
        this.database = database;
        this.events = events;
        this.thread = Thread.ofPlatform().name("follow-rounds").unstarted(this::run);
    }

    void start() {
        loops.forEach(SubscriptionWorker::start);
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
        loops.forEach(SubscriptionWorker::close);
        SubscriptionWorker.join(thread);
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
                open &= InterruptibleSleep.ofMillis(AFTER_FAILURE_MS);
            }
        }
    }

    private void round(boolean signalled) {
        newest = Math.max(newest, signalled ? events.lastAppendedPosition() : database.read(events::lastPosition));
        // Reactions wait for all views; for the others nobody waits.
        (signalled && ++signals % SIGNALS_A_PASS != 0 ? views : all).advanceTo(newest);
        projected = database.read(EventSubscriptions::lowestProjectionCheckpoint);
        loops.forEach(SubscriptionWorker::wakeIfConcerned);
        followers.stream().mapToLong(EventSubscription::position).min().ifPresent(events::evictUpTo);
    }
}
