package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * A family proposed an investment in itself.
 *
 * @param kind {@code grant}, {@code scholarship}, {@code social-club}, {@code matched-savings}, {@code loan} or
 *     {@code start-up-loan}
 */
@PublishedAs("mutuality.investment.InvestmentProposed")
public record InvestmentProposed(
        UUID investmentId,
        UUID familyId,
        UUID cohortId,
        String country,
        UUID fundId,
        String kind,
        Money amount,
        Instant at)
        implements InvestmentFact {}
