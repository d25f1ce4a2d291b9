package org.mutuality.contracts.journal;

import java.time.YearMonth;

/** Whether a cohort's month can be corrected; key: the cohort. Telling a month for the first time is always possible. */
public sealed interface PeriodFact extends JournalFact permits PeriodLocked, PeriodReopened {
    YearMonth month();
}
