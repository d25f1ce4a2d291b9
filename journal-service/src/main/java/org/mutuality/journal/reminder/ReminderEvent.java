package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What a family was told of a month that it had not told. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface ReminderEvent {
    ReminderId reminderId();

    UUID familyId();

    UUID cohortId();

    String country();

    YearMonth month();

    Instant dueAt();

    Instant at();

    @Revision("1")
    record DueReminded(
            ReminderId reminderId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant at)
            implements ReminderEvent {}

    @Revision("1")
    record OverdueReminded(
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
