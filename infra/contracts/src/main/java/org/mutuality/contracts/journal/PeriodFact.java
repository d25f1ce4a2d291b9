package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** Whether a cohort's month can be corrected; key: the cohort. A first submission is possible even when the month is locked. */
public sealed interface PeriodFact extends JournalFact {
    YearMonth month();

    /** The country team locked a month: its journals cannot be corrected until it is reopened. */
    @PublishedAs("mutuality.journal.PeriodLocked")
    record PeriodLocked(UUID cohortId, String country, YearMonth month, Instant at) implements PeriodFact {}

    /** A locked month can be corrected again. Who reopened it and why is not published, because the reason is free text. */
    @PublishedAs("mutuality.journal.PeriodReopened")
    record PeriodReopened(UUID cohortId, String country, YearMonth month, Instant at) implements PeriodFact {}
}
