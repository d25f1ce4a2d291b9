package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A month that a family has not submitted yet, by the calendar of its cohort. Message senders subscribe to these facts. Each is
 * published once per family and month; one that was published before the submission may arrive after it.
 */
public sealed interface ReminderFact extends JournalFact {
    UUID familyId();

    YearMonth month();

    /** When the month's journal is due. */
    Instant dueAt();

    /** The journal of {@code month} is due and has not been submitted. */
    @PublishedAs("mutuality.journal.JournalDue")
    record JournalDue(UUID familyId, UUID cohortId, String country, YearMonth month, Instant dueAt, Instant at)
            implements ReminderFact {}

    /**
     * The journal of {@code month} was due at {@code dueAt}, has been overdue since {@code overdueAt} and has not been submitted.
     * No {@link JournalDue} follows.
     */
    @PublishedAs("mutuality.journal.JournalOverdue")
    record JournalOverdue(
            UUID familyId, UUID cohortId, String country, YearMonth month, Instant dueAt, Instant overdueAt, Instant at)
            implements ReminderFact {}
}
