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
 * One look at who has not told what. It remembers nothing: whatever round is late, repeated, run by two instances or by a clock
 * that went back asks the same of the same aggregates, and those say a thing once.
 *
 * Each family is looked up in the event store itself right before it is reminded. A journal that is stored between that look
 * and the commit wins, or comes second: the two share a stream, so a journal is never followed by a reminder of its month.
 */
@ApplicationScoped
public class ReminderJob {
    private static final int BATCH = 100;
    private static final UUID LEAST = new UUID(0, 0);

    private final MissingJournals untold;
    private final CommandGateway commands;

    ReminderJob(MissingJournals untold, CommandGateway commands) {
        this.untold = untold;
        this.commands = commands;
    }

    /** Returns how many were reminded. @throws Unavailable the database is away: the next round goes on where this one stopped */
    public int run(Instant now) {
        int reminded = 0;
        for (ScheduledCohort cohort : untold.cohorts()) {
            for (DueMonth owing : cohort.owing(now)) {
                reminded += remind(owing, now);
            }
        }
        return reminded;
    }

    private int remind(DueMonth owing, Instant now) {
        int reminded = 0;
        UUID after = LEAST;
        List<UUID> families;
        do {
            families = untold.families(owing, after, BATCH);
            if (!families.isEmpty()) {
                reminded += remind(families, owing, now);
                after = families.getLast();
            }
        } while (families.size() == BATCH);
        return reminded;
    }

    // Side by side, so that the event store takes them in one commit.
    private int remind(List<UUID> families, DueMonth owing, Instant now) {
        return (int) BoundedConcurrency.map(
                        families,
                        family -> !untold.isSubmittedOrReminded(family, owing)
                                && commands.send(command(family, owing, now)))
                .stream()
                .filter(happened -> happened)
                .count();
    }

    private static ReminderCommand command(UUID family, DueMonth owing, Instant now) {
        JournalId id = JournalId.of(family, owing.month());
        return switch (owing.kind()) {
            case DUE ->
                new IssueDueReminder(id, family, owing.cohortId(), owing.country(), owing.month(), owing.dueAt(), now);
            case OVERDUE ->
                new IssueOverdueReminder(
                        id,
                        family,
                        owing.cohortId(),
                        owing.country(),
                        owing.month(),
                        owing.dueAt(),
                        owing.overdueAt(),
                        now);
        };
    }
}
