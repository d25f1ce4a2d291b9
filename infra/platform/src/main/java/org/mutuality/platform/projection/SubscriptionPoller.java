package org.mutuality.platform.projection;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.mutuality.platform.InterruptibleSleep;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;

/**
 * Polls for new events on behalf of all subscriptions and wakes those that they concern: at once when this instance has
 * appended, otherwise four times a second, because another instance may have appended.
 */
final class SubscriptionPoller implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SubscriptionPoller.class);
    private static final long POLL_MS = 250;
    // Under load a pause gathers many events into a batch, which costs little more than one event.
    private static final long MIN_INTERVAL_MS = 40;
    private static final int SIGNALS_PER_FULL_ADVANCE = 4;
    private static final long RETRY_MS = 1_000;

    private final List<EventSubscription> subscriptions;
    private final List<SubscriptionWorker> workers;
    private final CheckpointAdvancer projections;
    private final CheckpointAdvancer everything;
    private final ReadModelDatabase database;
    private final EventStoreReader events;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private final boolean hasProjections;
    private volatile boolean open = true;
    private volatile long newest;
    // Read on each poll, because another instance may have moved a checkpoint.
    private volatile long projectedUpTo;
    private int signals;

    SubscriptionPoller(List<EventSubscription> subscriptions, ReadModelDatabase database, EventStoreReader events) {
        this.subscriptions = List.copyOf(subscriptions);
        this.workers = subscriptions.stream()
                .map(subscription -> new SubscriptionWorker(
                        subscription,
                        subscription.waitsForProjections() ? () -> projectedUpTo : () -> newest,
                        this::signal))
                .toList();
        this.projections = new CheckpointAdvancer(
                subscriptions.stream().filter(EventSubscription::isProjection).toList(), database);
        this.hasProjections = subscriptions.stream().anyMatch(EventSubscription::isProjection);
        this.everything = new CheckpointAdvancer(subscriptions, database);
        this.database = database;
        this.events = events;
        this.thread = Thread.ofPlatform().name("subscription-poller").unstarted(this::run);
    }

    void start() {
        workers.forEach(SubscriptionWorker::start);
        thread.start();
    }

    /** To be called when this instance has appended events or a subscription has moved its checkpoint. */
    void signal() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Lets running batches end, so that their transactions are completed. */
    @Override
    public void close() {
        open = false;
        signal();
        workers.forEach(SubscriptionWorker::close);
        SubscriptionWorker.join(thread);
    }

    private void run() {
        while (open) {
            try {
                poll(wakeUps.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS));
                Thread.sleep(MIN_INTERVAL_MS);
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException e) {
                LOG.warnf("Cannot poll for new events; retrying in %d ms: %s", RETRY_MS, e);
                open &= InterruptibleSleep.ofMillis(RETRY_MS);
            }
        }
    }

    private void poll(boolean signalled) {
        newest = Math.max(newest, signalled ? events.lastAppendedPosition() : database.read(events::lastPosition));
        // Reactions wait for projections, so these always advance; nothing waits for the others.
        (signalled && ++signals % SIGNALS_PER_FULL_ADVANCE != 0 ? projections : everything).advanceTo(newest);
        projectedUpTo = hasProjections ? database.read(EventSubscriptions::lowestProjectionCheckpoint) : newest;
        workers.forEach(SubscriptionWorker::wakeIfConcerned);
        subscriptions.stream().mapToLong(EventSubscription::position).min().ifPresent(events::evictUpTo);
    }
}
