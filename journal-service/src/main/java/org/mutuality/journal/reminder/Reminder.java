package org.mutuality.journal.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.reminder.ReminderCommand.RemindDue;
import org.mutuality.journal.reminder.ReminderCommand.RemindOverdue;
import org.mutuality.journal.reminder.ReminderEvent.DueReminded;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminded;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

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
    void decide(RemindDue command) {
        if (!told && !due && !overdue) {
            apply(new DueReminded(
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
    void decide(RemindOverdue command) {
        if (!told && !overdue) {
            apply(new OverdueReminded(
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
    void evolve(DueReminded event) {
        id = event.journalId();
        due = true;
    }

    @EventSourcingHandler
    void evolve(OverdueReminded event) {
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
