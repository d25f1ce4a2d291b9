package org.mutuality.journal.strategy;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** All that a family shares; the value is the family's id. */
public record SharingId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
