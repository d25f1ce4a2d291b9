package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** A country team offered an investment to the family that proposed it. */
@PublishedAs("mutuality.investment.InvestmentOffered")
public record InvestmentOffered(
        UUID investmentId, UUID familyId, UUID cohortId, String country, UUID fundId, Money amount, Instant at)
        implements InvestmentFact {}
