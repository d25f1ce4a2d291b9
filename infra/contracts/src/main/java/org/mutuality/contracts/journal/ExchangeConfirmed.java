package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;

/** The other family says so too: it confirmed the exchange, or declared the same itself. */
public record ExchangeConfirmed(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
