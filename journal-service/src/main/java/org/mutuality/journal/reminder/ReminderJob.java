package org.mutuality.journal.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.reminder.ReminderCommand.IssueDueReminder;
import org.mutuality.journal.reminder.ReminderCommand.IssueOverdueReminder;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;

/**
 * Reminds the families whose journals are missing. It keeps no state: a run that is late, repeated, by two instances or by a clock
 * that went back sends the same commands to the same aggregates, and those issue each reminder once.
 *
 * <p>Each family is looked up in the event store right before it is reminded. A journal stored between that and the commit comes
 * first or second in the stream they share, so a journal is never followed by a reminder of its month.
 */
@ApplicationScoped
public class ReminderJob {
    private static final int BATCH = 100;
    private static final UUID LEAST = new UUID(0, 0);

    private final MissingJournals missing;
    private final CommandGateway commands;

    ReminderJob(MissingJournals missing, CommandGateway commands) {
        this.missing = missing;
        this.commands = commands;
    }

    /**
     * Returns how many families were reminded.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException the next run continues where this one stopped
     */
    public int run(Instant now) {
        int reminded = 0;
        for (ScheduledCohort cohort : missing.cohorts()) {
            for (DueMonth dueMonth : cohort.dueMonths(now)) {
                reminded += remind(dueMonth, now);
            }
        }
        return reminded;
    }

    private int remind(DueMonth dueMonth, Instant now) {
        int reminded = 0;
        UUID after = LEAST;
        List<UUID> families;
        do {
            families = missing.families(dueMonth, after, BATCH);
            if (!families.isEmpty()) {
                reminded += remind(families, dueMonth, now);
                after = families.getLast();
            }
        } while (families.size() == BATCH);
        return reminded;
    }

    // In parallel, so that they share a commit of the event store.
    private int remind(List<UUID> families, DueMonth dueMonth, Instant now) {
        return (int) BoundedConcurrency.map(
                        families,
                        family -> !missing.isSubmittedOrReminded(family, dueMonth)
                                && commands.send(command(family, dueMonth, now)))
                .stream()
                .filter(reminded -> reminded)
                .count();
    }

    private static ReminderCommand command(UUID family, DueMonth dueMonth, Instant now) {
        JournalId id = JournalId.of(family, dueMonth.month());
        return switch (dueMonth.kind()) {
            case DUE ->
                new IssueDueReminder(
                        id, family, dueMonth.cohortId(), dueMonth.country(), dueMonth.month(), dueMonth.dueAt(), now);
            case OVERDUE ->
                new IssueOverdueReminder(
                        id,
                        family,
                        dueMonth.cohortId(),
                        dueMonth.country(),
                        dueMonth.month(),
                        dueMonth.dueAt(),
                        dueMonth.overdueAt(),
                        now);
        };
    }
}
