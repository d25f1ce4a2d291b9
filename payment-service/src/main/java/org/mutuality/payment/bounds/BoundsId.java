package org.mutuality.payment.bounds;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the bounds of a country and currency. */
@StreamPrefix("payment-bounds")
public record BoundsId(UUID value) implements AggregateId {
    static BoundsId of(String country, String currency) {
        return new BoundsId(NameBasedUuid.id("payment-bounds", country, currency));
    }

    @Override
    public String toString() {
        return asText();
    }
}
