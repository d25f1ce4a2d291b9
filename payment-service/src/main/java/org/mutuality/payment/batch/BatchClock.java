package org.mutuality.payment.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;

/** Looks every second for what batches have to do; every instance does, and one at a time fills a batch. */
@Singleton
public class BatchClock {
    private static final ScheduledTask TASK = new ScheduledTask(Logger.getLogger(BatchClock.class), "Batches");

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
            TASK.run(task);
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
