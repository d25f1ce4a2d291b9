package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** The other family denies the exchange; it no longer counts as declared by both. */
@PublishedAs("mutuality.journal.ExchangeDeclined")
public record ExchangeDeclined(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
