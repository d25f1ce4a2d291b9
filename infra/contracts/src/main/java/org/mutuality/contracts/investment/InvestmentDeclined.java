package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** The family declined the offer; nothing is owed. */
@PublishedAs("mutuality.investment.InvestmentDeclined")
public record InvestmentDeclined(
        UUID investmentId, UUID familyId, UUID cohortId, String country, UUID fundId, Instant at)
        implements InvestmentFact {}
