package org.mutuality.journal.strategy;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.StreamPrefix;

/** All that a family shares; the value is the family's id. */
@StreamPrefix("family-sharing")
public record SharingId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
