package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A cohort was created. Its name stays in its country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param firstMonth the first month that has a journal
 * @param baselineMonths months before the launch, counted from {@code firstMonth}
 * @param partner the NGO that runs the cohort, if any
 */
@PublishedAs("mutuality.cohort.CohortCreated")
public record CohortCreated(
        UUID cohortId,
        String country,
        String currency,
        YearMonth firstMonth,
        int baselineMonths,
        Optional<String> partner,
        Instant at)
        implements CohortFact {}
