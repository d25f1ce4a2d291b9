package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.journal.JournalId;

/** Commands to the reminders of a month. Never refused: repeated reminders, and those of a submitted month, have no effect. */
public sealed interface ReminderCommand {
    JournalId journalId();

    record IssueDueReminder(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant at)
            implements ReminderCommand {}

    record IssueOverdueReminder(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Instant dueAt,
            Instant overdueAt,
            Instant at)
            implements ReminderCommand {}
}
