package org.mutuality.journal.strategy.sharing;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a strategy, chosen by the caller; belongs to one family for ever. */
@StreamPrefix("strategy")
public record StrategyId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
