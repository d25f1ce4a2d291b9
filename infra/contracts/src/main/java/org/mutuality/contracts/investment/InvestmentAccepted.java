package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;

/** The family accepted the offer. */
public record InvestmentAccepted(
        UUID investmentId, UUID familyId, UUID cohortId, String country, UUID fundId, Money amount, Instant at)
        implements InvestmentFact {}
