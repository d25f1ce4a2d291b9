package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** An exchange no longer counts: its family withdrew it, or it now counts under the id of the other family's declaration. */
@PublishedAs("mutuality.journal.ExchangeWithdrawn")
public record ExchangeWithdrawn(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
