package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** The other family confirmed the exchange, or declared the same exchange itself. */
@PublishedAs("mutuality.journal.ExchangeConfirmed")
public record ExchangeConfirmed(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
