package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.journal.JournalStreamEvent;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Reminders issued for a month that was not submitted. Private to this service. */
public sealed interface ReminderEvent extends JournalStreamEvent {
    ReminderId reminderId();

    UUID familyId();

    UUID cohortId();

    String country();

    YearMonth month();

    Instant dueAt();

    Instant at();

    /** The stream that has it; early reminders are in a stream of their own, named by {@link #reminderId}. */
    @Override
    default JournalId journalId() {
        return JournalId.of(familyId(), month());
    }

    @StoredAs(name = "journal.DueReminderIssued", revision = 1)
    record DueReminderIssued(
            ReminderId reminderId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant at)
            implements ReminderEvent {}

    @StoredAs(name = "journal.OverdueReminderIssued", revision = 1)
    record OverdueReminderIssued(
            ReminderId reminderId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant overdueAt,
            Instant at)
            implements ReminderEvent {}
}
