package org.mutuality.platform.projection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.mutuality.platform.BackOff;

/** Runs one subscription as long as the service runs, whenever {@link SubscriptionPoller} finds events for it. */
final class SubscriptionWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SubscriptionWorker.class);

    private final EventSubscription subscription;
    private final LongSupplier end;
    private final Runnable onMoved;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private final BackOff backOff = new BackOff(Duration.ofMillis(40), Duration.ofSeconds(5));

    /**
     * @param end position up to which it may read now
     * @param onMoved runs after the checkpoint has moved: other subscriptions may wait for that
     */
    SubscriptionWorker(EventSubscription subscription, LongSupplier end, Runnable onMoved) {
        this.subscription = subscription;
        this.end = end;
        this.onMoved = onMoved;
        this.thread =
                Thread.ofPlatform().name("subscription-" + subscription.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wakeIfConcerned() {
        if (subscription.hasWork(end.getAsLong())) {
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
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private void run() {
        boolean created = false;
        while (open) {
            try {
                if (!created) {
                    subscription.createCheckpoint();
                    created = true;
                }
                wakeUps.acquire();
                processAll();
                backOff.reset();
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void processAll() {
        long before = subscription.position();
        boolean more = open;
        while (more) {
            more = subscription.processBatch(end.getAsLong()) && open;
        }
        if (subscription.position() != before) {
            onMoved.run();
        }
    }

    private void pauseAfter(RuntimeException e) {
        LOG.warnf(
                e,
                "%s failed; retrying in %d ms",
                subscription.name(),
                backOff.next().toMillis());
        if (!backOff.pause()) {
            open = false;
        }
    }
}
