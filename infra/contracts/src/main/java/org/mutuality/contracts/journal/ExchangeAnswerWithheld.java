package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * The other family withholds its answer, and an earlier answer no longer counts: the exchange is declared by one family and
 * confirmed by nobody.
 */
@PublishedAs("mutuality.journal.ExchangeAnswerWithheld")
public record ExchangeAnswerWithheld(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
