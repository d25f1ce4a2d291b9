package org.mutuality.platform.erasure;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a family's erasure in one service; its value is the id of the family. */
@StreamPrefix("family-erasure")
public record FamilyErasureId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
