package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;

/** The other family leaves the exchange open, whatever it had answered before: one family says so, and nobody has confirmed. */
public record ExchangeLeft(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
