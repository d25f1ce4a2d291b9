package org.mutuality.journal.strategy;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** The caller's choice; of one family, for ever. */
public record StrategyId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
