package org.mutuality.investment.investment;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of an investment, chosen by the caller that proposes it. */
@StreamPrefix("investment")
public record InvestmentId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
