package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** An exchange counts no longer: its family took it back, or it counts from now on under the id of the other's declaration. */
@PublishedAs("mutuality.journal.ExchangeWithdrawn")
public record ExchangeWithdrawn(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
        implements ExchangeFact {}
