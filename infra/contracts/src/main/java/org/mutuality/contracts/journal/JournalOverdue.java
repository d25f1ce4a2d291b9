package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * The journal of {@code month} was due at {@code dueAt}, has been overdue since {@code overdueAt} and has not been submitted.
 * No {@link JournalDue} follows.
 */
@PublishedAs("mutuality.journal.JournalOverdue")
public record JournalOverdue(
        UUID familyId, UUID cohortId, String country, YearMonth month, Instant dueAt, Instant overdueAt, Instant at)
        implements ReminderFact {}
