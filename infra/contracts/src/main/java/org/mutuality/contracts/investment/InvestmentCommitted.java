package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;

/** A second person of the country team committed to what the family had accepted: from now on it is owed. Told once. */
public record InvestmentCommitted(
        UUID investmentId, UUID familyId, UUID cohortId, String country, UUID fundId, Money amount, Instant at)
        implements InvestmentFact {}
