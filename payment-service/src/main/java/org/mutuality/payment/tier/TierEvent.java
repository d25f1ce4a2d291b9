package org.mutuality.payment.tier;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of an approval tier. Private to this service. */
public sealed interface TierEvent {
    TierId tierId();

    /** No effect on any batch before {@link TierSet}. */
    @StoredAs(name = "payment.ApprovalTierProposed", revision = 1)
    record TierProposed(
            TierId tierId, String country, Money twoApproversFrom, long version, String proposedBy, Instant at)
            implements TierEvent {}

    /**
     * A proposal was approved.
     *
     * @param setBy account that proposed it
     * @param approvedBy account; empty for a tier that was set before tiers needed an approval
     */
    @StoredAs(name = "payment.ApprovalTierSet", revision = 1)
    record TierSet(
            TierId tierId,
            String country,
            Money twoApproversFrom,
            long version,
            String setBy,
            Instant at,
            Optional<String> approvedBy)
            implements TierEvent {}
}
