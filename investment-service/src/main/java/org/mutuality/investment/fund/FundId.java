package org.mutuality.investment.fund;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** A fund's id, chosen by the country team that opens it. */
@StreamPrefix("fund")
public record FundId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
