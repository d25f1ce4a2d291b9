package org.mutuality.payment.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks every second for what batches have to do; every instance does, and one at a time fills a batch. */
@Singleton
public class BatchClock {
    private static final Logger LOG = Logger.getLogger(BatchClock.class);

    private final BatchView batches;
    private final Filling filling;
    private final Tidying tidying;
    private final Closing closing;

    @Inject
    BatchClock(BatchView batches, Filling filling, Tidying tidying, Closing closing) {
        this.batches = batches;
        this.filling = filling;
        this.tidying = tidying;
        this.closing = closing;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        for (Runnable task : List.<Runnable>of(this::fill, tidying::retry, tidying::free, closing::closePaid)) {
            try {
                task.run();
            } catch (RuntimeException e) {
                // The database may be away; the next round goes on where this one stopped.
                LOG.warnf("Batches are delayed until the next run: %s", e.getMessage());
            }
        }
    }

    private void fill() {
        for (BatchId batch : batches.prepared()) {
            boolean more = true;
            while (more) {
                more = filling.step(batch);
            }
        }
    }
}
