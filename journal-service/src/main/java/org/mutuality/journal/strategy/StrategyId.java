package org.mutuality.journal.strategy;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.StreamPrefix;

/** The caller's choice; of one family, for ever. */
@StreamPrefix("strategy")
public record StrategyId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
