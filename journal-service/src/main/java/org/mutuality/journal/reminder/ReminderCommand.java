package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a month's reminders. Never refused: what was said once is not said again. */
public sealed interface ReminderCommand {
    ReminderId reminderId();

    record RemindDue(
            @TargetAggregateIdentifier ReminderId reminderId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant at)
            implements ReminderCommand {}

    record RemindOverdue(
            @TargetAggregateIdentifier ReminderId reminderId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant overdueAt,
            Instant at)
            implements ReminderCommand {}
}
