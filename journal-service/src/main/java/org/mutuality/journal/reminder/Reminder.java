package org.mutuality.journal.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.reminder.ReminderCommand.RemindDue;
import org.mutuality.journal.reminder.ReminderCommand.RemindOverdue;
import org.mutuality.journal.reminder.ReminderEvent.DueReminded;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminded;

/** What a family was told of a month: once that it is due, once that it is overdue, and never the first after the second. */
@Revision("1")
public class Reminder {
    @AggregateIdentifier
    private @Nullable ReminderId id;

    private boolean due;
    private boolean overdue;

    /** For the event store. */
    Reminder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemindDue command) {
        if (!due && !overdue) {
            apply(new DueReminded(
                    command.reminderId(),
                    command.familyId(),
                    command.cohortId(),
                    command.country(),
                    command.month(),
                    command.dueAt(),
                    command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemindOverdue command) {
        if (!overdue) {
            apply(new OverdueReminded(
                    command.reminderId(),
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
        id = event.reminderId();
        due = true;
    }

    @EventSourcingHandler
    void evolve(OverdueReminded event) {
        id = event.reminderId();
        overdue = true;
    }
}
