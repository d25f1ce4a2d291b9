package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * A payment that had reached a family came back; the amount is owed again. Published once per attempt.
 *
 * @param cohortId the paying cohort; absent when a fund pays
 * @param fundId the paying fund; absent when a cohort pays
 * @param kind {@code journal}, {@code meeting} or {@code investment}; all are programme money, never earned income
 * @param causeId the stipend, meeting stipend or investment that is paid
 * @param month the month for which it was earned; absent for an investment
 */
@PublishedAs("mutuality.payment.PayoutReturned")
public record PayoutReturned(
        UUID payoutId,
        UUID familyId,
        Optional<UUID> cohortId,
        Optional<UUID> fundId,
        String country,
        String kind,
        Optional<UUID> causeId,
        Optional<YearMonth> month,
        Money amount,
        Instant at)
        implements PayoutFact {}
