package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.mutuality.contracts.journal.JournalDue;
import org.mutuality.contracts.journal.JournalOverdue;
import org.mutuality.contracts.journal.ReminderFact;
import org.mutuality.journal.reminder.ReminderEvent;
import org.mutuality.journal.reminder.ReminderEvent.DueReminded;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminded;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells of what is due and overdue; whoever delivers messages to families acts on it. */
@Singleton
class ReminderAnnouncer implements Announcer<ReminderEvent> {
    @Override
    public Class<ReminderEvent> family() {
        return ReminderEvent.class;
    }

    @Override
    public Optional<Announcement> announce(ReminderEvent event, Recorded recorded) {
        return Optional.of(
                new Announcement(fact(event), event.familyId(), event.country(), Optional.of(event.cohortId())));
    }

    private static ReminderFact fact(ReminderEvent event) {
        return switch (event) {
            case DueReminded due ->
                new JournalDue(due.familyId(), due.cohortId(), due.country(), due.month(), due.dueAt(), due.at());
            case OverdueReminded overdue ->
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
