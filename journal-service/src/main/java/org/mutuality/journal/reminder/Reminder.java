package org.mutuality.journal.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.reminder.ReminderCommand.IssueDueReminder;
import org.mutuality.journal.reminder.ReminderCommand.IssueOverdueReminder;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminderIssued;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Reminders of a month: one when it is due, one when it is overdue, never the first after the second, and none while the month is
 * submitted. They are in the journal's own stream, so a reminder and a submission can't be decided at the same time: the second
 * one sees the first.
 */
@StoredAs(name = "journal.Reminder", revision = 1)
public class Reminder {
    @AggregateIdentifier
    private @Nullable JournalId id;

    private boolean due;
    private boolean overdue;
    private boolean submitted;

    /** For the event store. */
    Reminder() {}

    @CreateIfMissing
    void decide(IssueDueReminder command) {
        if (!submitted && !due && !overdue) {
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
        if (!submitted && !overdue) {
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

    // The first event of a submitted month.
    @EventSourcingHandler
    void evolve(JournalSubmitted event) {
        id = event.journalId();
        submitted = true;
    }

    @EventSourcingHandler
    void evolve(JournalWithdrawn event) {
        submitted = false;
    }

    // Also the submission of a month that was withdrawn.
    @EventSourcingHandler
    void evolve(JournalCorrected event) {
        submitted = true;
    }
}
