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

/** Runs the work on batches every second, on every instance; only one instance at a time fills a batch. */
@Singleton
public class BatchScheduler {
    private static final ScheduledTask TASK = new ScheduledTask(Logger.getLogger(BatchScheduler.class), "Batches");

    private final BatchQueries batches;
    private final BatchFiller filler;
    private final BatchFollowUpWorker followUp;
    private final BatchCloser closer;

    @Inject
    BatchScheduler(BatchQueries batches, BatchFiller filler, BatchFollowUpWorker followUp, BatchCloser closer) {
        this.batches = batches;
        this.filler = filler;
        this.followUp = followUp;
        this.closer = closer;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        for (Runnable task : List.<Runnable>of(
                this::fill,
                followUp::resetFailedPayouts,
                followUp::removePayoutsOfEndedBatches,
                closer::closeFullyPaid)) {
            TASK.run(task);
        }
    }

    private void fill() {
        for (BatchId batch : batches.findPrepared()) {
            boolean more = true;
            while (more) {
                more = filler.fillPage(batch);
            }
        }
    }
}
