package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month that a family has not told yet, by the calendar of its cohort. Who delivers messages subscribes to these. Each is told
 * once per family and month; what was told before the family told its month may still arrive after it did.
 */
public sealed interface ReminderFact extends JournalFact permits JournalDue, JournalOverdue {
    UUID familyId();

    YearMonth month();

    /** When the month's journal is due. */
    Instant dueAt();
}
