package org.mutuality.contracts.journal;

import java.time.YearMonth;

/** Whether a cohort's month can be corrected; key: the cohort. A first submission is possible even when the month is locked. */
public sealed interface PeriodFact extends JournalFact permits PeriodLocked, PeriodReopened {
    YearMonth month();
}
