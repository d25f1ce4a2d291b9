package org.mutuality.journal.strategy.sharing;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of everything that a family shares; the value is the family's id. */
@StreamPrefix("family-sharing")
public record FamilySharingId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
