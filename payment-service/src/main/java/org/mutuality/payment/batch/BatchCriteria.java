package org.mutuality.payment.batch;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch pays.
 *
 * @param budgetOwnerId cohort or fund, out of whose purse
 * @param country ISO 3166 alpha-2
 * @param currency ISO 4217
 * @param from first month paid; what was earned for no month is left out then
 * @param to last month paid
 */
public record BatchCriteria(
        UUID budgetOwnerId,
        String country,
        String currency,
        String provider,
        Optional<YearMonth> from,
        Optional<YearMonth> to) {}
