package org.mutuality.payment.batch;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch pays.
 *
 * @param budgetOwnerId cohort or fund whose budget pays
 * @param country ISO 3166 alpha-2
 * @param currency ISO 4217
 * @param provider {@code mobile-money}, {@code bank} or {@code cash}
 * @param from first month paid; then payouts without a month are excluded
 * @param to last month paid
 */
public record BatchCriteria(
        UUID budgetOwnerId,
        String country,
        String currency,
        String provider,
        Optional<YearMonth> from,
        Optional<YearMonth> to) {}
