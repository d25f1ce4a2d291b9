package org.mutuality.contracts.journal;

import java.time.YearMonth;
import java.util.UUID;

/** What counts of a family's journal of a month: a whole version of it, or that it was withdrawn. */
public sealed interface JournalMonthFact extends JournalFact permits JournalVersionFact, JournalWithdrawn {
    UUID journalId();

    UUID familyId();

    YearMonth month();

    /** 1 for the first submission, one higher with each correction or withdrawal. A lower version never replaces a higher one. */
    int version();
}
