package org.mutuality.platform.http;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;

/** Deletes stored responses after 24 hours. */
@Singleton
public class IdempotencyCleanupJob {

    private static final ScheduledTask TASK =
            new ScheduledTask(Logger.getLogger(IdempotencyCleanupJob.class), "Deletion of expired responses");

    private final IdempotencyStore store;

    @Inject
    IdempotencyCleanupJob(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteExpired() {
        TASK.run(() -> store.deleteExpired(Instant.now()));
    }
}
