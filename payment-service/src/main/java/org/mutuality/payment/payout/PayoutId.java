package org.mutuality.payment.payout;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The one payout there can be of a cause. */
@StreamPrefix("payout")
public record PayoutId(UUID value) implements AggregateId {
    /** The same for ever, so that a cause told again meets the payout that is there. */
    public static PayoutId of(Entitlement.EntitlementType kind, UUID causeId) {
        return new PayoutId(NameBasedUuid.id("payout", kind, causeId));
    }

    @Override
    public String toString() {
        return asText();
    }
}
