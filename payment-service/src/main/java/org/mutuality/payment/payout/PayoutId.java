package org.mutuality.payment.payout;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a payout: one for each cause. */
@StreamPrefix("payout")
public record PayoutId(UUID value) implements AggregateId {
    /** Derived from the cause, so that a repeated cause meets the existing payout. */
    public static PayoutId of(Entitlement.EntitlementType kind, UUID causeId) {
        return new PayoutId(NameBasedUuid.id("payout", kind, causeId));
    }

    @Override
    public String toString() {
        return asText();
    }
}
