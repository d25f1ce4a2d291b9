package org.mutuality.platform.directory;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A cohort as all services know it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param firstMonth first month of the cohort's baseline
 * @param partner the partner that runs it; empty when the country team does
 * @param open whether it accepts journals
 */
public record CohortRef(
        UUID cohortId, String country, String currency, YearMonth firstMonth, Optional<String> partner, boolean open) {}
