package org.mutuality.platform.directory;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A cohort as every service knows it.
 *
 * @param country ISO 3166 alpha-2
 * @param currency ISO 4217
 * @param partner the partner whose cohort it is; empty when the country team runs it
 */
public record CohortRef(
        UUID cohortId, String country, String currency, YearMonth firstMonth, Optional<String> partner, boolean open) {}
