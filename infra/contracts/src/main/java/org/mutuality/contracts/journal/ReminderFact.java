package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month that a family has not submitted yet, by the calendar of its cohort. Message senders subscribe to these facts. Each is
 * published once per family and month; one that was published before the submission may arrive after it.
 */
public sealed interface ReminderFact extends JournalFact permits JournalDue, JournalOverdue {
    UUID familyId();

    YearMonth month();

    /** When the month's journal is due. */
    Instant dueAt();
}
