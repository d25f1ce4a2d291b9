package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.mutuality.contracts.journal.ReminderFact;
import org.mutuality.contracts.journal.ReminderFact.JournalDue;
import org.mutuality.contracts.journal.ReminderFact.JournalOverdue;
import org.mutuality.journal.reminder.ReminderEvent;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminderIssued;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes which journals are due and overdue; whoever delivers messages to families acts on it. */
@Singleton
class ReminderEventMapper implements IntegrationEventMapper<ReminderEvent> {
    @Override
    public Class<ReminderEvent> eventType() {
        return ReminderEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(ReminderEvent event, EventMetadata recorded) {
        return Optional.of(
                new OutgoingMessage(fact(event), event.familyId(), event.country(), Optional.of(event.cohortId())));
    }

    private static ReminderFact fact(ReminderEvent event) {
        return switch (event) {
            case DueReminderIssued due ->
                new JournalDue(due.familyId(), due.cohortId(), due.country(), due.month(), due.dueAt(), due.at());
            case OverdueReminderIssued overdue ->
                new JournalOverdue(
                        overdue.familyId(),
                        overdue.cohortId(),
                        overdue.country(),
                        overdue.month(),
                        overdue.dueAt(),
                        overdue.overdueAt(),
                        overdue.at());
        };
    }
}
