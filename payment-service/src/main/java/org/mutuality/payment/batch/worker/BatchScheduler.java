package org.mutuality.payment.batch.worker;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.mutuality.payment.batch.BatchCloser;
import org.mutuality.payment.batch.BatchId;
import org.mutuality.payment.batch.BatchQueries;
import org.mutuality.platform.ScheduledTask;

/** Looks every second for what batches have to do; every instance does, and one at a time fills a batch. */
@Singleton
public class BatchScheduler {
    private static final ScheduledTask TASK = new ScheduledTask(Logger.getLogger(BatchScheduler.class), "Batches");

    private final BatchQueries batches;
    private final BatchFiller filling;
    private final BatchFollowUpWorker tidying;
    private final BatchCloser closing;

    @Inject
    BatchScheduler(BatchQueries batches, BatchFiller filling, BatchFollowUpWorker tidying, BatchCloser closing) {
        this.batches = batches;
        this.filling = filling;
        this.tidying = tidying;
        this.closing = closing;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        for (Runnable task : List.<Runnable>of(
                this::fill, tidying::resetFailedPayouts, tidying::removePayoutsOfEndedBatches, closing::closePaid)) {
            TASK.run(task);
        }
    }

    private void fill() {
        for (BatchId batch : batches.findPrepared()) {
            boolean more = true;
            while (more) {
                more = filling.fillPage(batch);
            }
        }
    }
}
