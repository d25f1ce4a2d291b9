package org.mutuality.payment.tier;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of an approval tier: one for each country and currency. */
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
