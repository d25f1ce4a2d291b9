package org.mutuality.payment.tier;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;

/** What has happened to a tier. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface TierEvent {
    TierId tierId();

    @Revision("1")
    record TierSet(TierId tierId, String country, Money twoFrom, long version, String setBy, Instant at)
            implements TierEvent {}
}
