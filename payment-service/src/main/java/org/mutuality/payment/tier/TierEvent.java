package org.mutuality.payment.tier;

import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of an approval tier. Private to this service. */
public sealed interface TierEvent {
    TierId tierId();

    @StoredAs(name = "payment.ApprovalTierSet", revision = 1)
    record TierSet(TierId tierId, String country, Money twoApproversFrom, long version, String setBy, Instant at)
            implements TierEvent {}
}
