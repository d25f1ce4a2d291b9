package org.mutuality.cohort.peergroup;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** All peer groups of one cohort; the value is the cohort's id. */
public record PeerGroupsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
