package org.mutuality.investment.fund;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** A fund's id, chosen by the country team that opens it. */
public record FundId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
