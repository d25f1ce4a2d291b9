package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A cohort was founded. {@code country} ISO 3166-1, {@code currency} ISO 4217; {@code partner} is the NGO that runs it, where one does. */
@PublishedAs("mutuality.cohort.CohortFounded")
public record CohortCreated(
        UUID cohortId,
        String country,
        String name,
        String currency,
        YearMonth firstMonth,
        int baselineMonths,
        Optional<String> partner,
        Instant at)
        implements CohortFact {}
