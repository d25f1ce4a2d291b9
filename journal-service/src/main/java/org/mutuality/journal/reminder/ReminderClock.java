package org.mutuality.journal.reminder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks every minute; every instance does, for the aggregates say a thing once. */
@Singleton
public class ReminderClock {
    private static final Logger LOG = Logger.getLogger(ReminderClock.class);

    private final ReminderRound round;
    private final Clock clock;

    @Inject
    ReminderClock(ReminderRound round, Clock clock) {
        this.round = round;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            int reminded = round.run(clock.instant());
            LOG.debugf("%d families were reminded", reminded);
        } catch (RuntimeException e) {
            // The database may be away; the next round catches up.
            LOG.warnf("Reminders are delayed until the next run: %s", e.getMessage());
        }
    }
}
