package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/** A second person of the country team committed to the accepted offer: from now on the amount is owed. Published once. */
@SignatureRequired
@PublishedAs("mutuality.investment.InvestmentCommitted")
public record InvestmentCommitted(
        UUID investmentId, UUID familyId, UUID cohortId, String country, UUID fundId, Money amount, Instant at)
        implements InvestmentFact {}
