package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** The country team locked a month: its journals cannot be corrected until it is reopened. */
@PublishedAs("mutuality.journal.PeriodLocked")
public record PeriodLocked(UUID cohortId, String country, YearMonth month, Instant at) implements PeriodFact {}
