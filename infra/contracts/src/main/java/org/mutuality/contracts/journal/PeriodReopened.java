package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A locked month can be corrected again. Who reopened it and why is not published, because the reason is free text. */
@PublishedAs("mutuality.journal.PeriodReopened")
public record PeriodReopened(UUID cohortId, String country, YearMonth month, Instant at) implements PeriodFact {}
