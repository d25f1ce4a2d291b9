package org.mutuality.investment.fund;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.StreamPrefix;

/** A fund's id, chosen by the country team that opens it. */
@StreamPrefix("fund")
public record FundId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
