package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** The other family leaves the exchange open, whatever it had answered before: one family says so, and nobody has confirmed. */
@PublishedAs("mutuality.journal.ExchangeLeft")
public record ExchangeAnswerWithheld(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
