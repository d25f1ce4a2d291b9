package org.mutuality.investment.fund;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a fund, chosen by the country lead that opens it. */
@StreamPrefix("fund")
public record FundId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
