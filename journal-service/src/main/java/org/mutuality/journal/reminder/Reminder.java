package org.mutuality.journal.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.reminder.ReminderCommand.IssueDueReminder;
import org.mutuality.journal.reminder.ReminderCommand.IssueOverdueReminder;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminderIssued;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * What a family was told of a month: once that it is due, once that it is overdue, never the first after the second, and neither
 * once the month is told. It stands in the journal's own stream, and so can't be decided beside a telling: who is second reads
 * what the first one wrote.
 */
@StoredAs(name = "journal.Reminder", revision = 1)
public class Reminder {
    @AggregateIdentifier
    private @Nullable JournalId id;

    private boolean due;
    private boolean overdue;
    private boolean told;

    /** For the event store. */
    Reminder() {}

    @CreateIfMissing
    void decide(IssueDueReminder command) {
        if (!told && !due && !overdue) {
            apply(new DueReminderIssued(
                    ReminderId.of(command.familyId(), command.month()),
                    command.familyId(),
                    command.cohortId(),
                    command.country(),
                    command.month(),
                    command.dueAt(),
                    command.at()));
        }
    }

    @CreateIfMissing
    void decide(IssueOverdueReminder command) {
        if (!told && !overdue) {
            apply(new OverdueReminderIssued(
                    ReminderId.of(command.familyId(), command.month()),
                    command.familyId(),
                    command.cohortId(),
                    command.country(),
                    command.month(),
                    command.dueAt(),
                    command.overdueAt(),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(DueReminderIssued event) {
        id = event.journalId();
        due = true;
    }

    @EventSourcingHandler
    void evolve(OverdueReminderIssued event) {
        id = event.journalId();
        overdue = true;
    }

    // Of all that can be told of a month the first.
    @EventSourcingHandler
    void evolve(JournalSubmitted event) {
        id = event.journalId();
        told = true;
    }
}
