package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** The family accepted the offer. */
@PublishedAs("mutuality.investment.InvestmentAccepted")
public record InvestmentAccepted(
        UUID investmentId, UUID familyId, UUID cohortId, String country, UUID fundId, Money amount, Instant at)
        implements InvestmentFact {}
