package org.mutuality.payment.tier;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The one tier there can be of a country and currency. */
@StreamPrefix("approval-tier")
public record TierId(UUID value) implements AggregateId {
    static TierId of(String country, String currency) {
        return new TierId(NameBasedUuid.id("tier", country, currency));
    }

    @Override
    public String toString() {
        return asText();
    }
}
