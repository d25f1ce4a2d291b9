package org.mutuality.journal.reminder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;

/** Runs every minute on every instance; the aggregates issue each reminder only once. */
@Singleton
public class ReminderScheduler {
    private static final Logger LOG = Logger.getLogger(ReminderScheduler.class);
    private static final ScheduledTask TASK = new ScheduledTask(LOG, "Reminders");

    private final ReminderJob job;
    private final Clock clock;

    @Inject
    ReminderScheduler(ReminderJob job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        TASK.run(() -> LOG.debugf("%d families were reminded", job.run(clock.instant())));
    }
}
