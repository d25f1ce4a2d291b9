package org.mutuality.journal.strategy.sharing;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The caller's choice; of one family, for ever. */
@StreamPrefix("strategy")
public record StrategyId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
