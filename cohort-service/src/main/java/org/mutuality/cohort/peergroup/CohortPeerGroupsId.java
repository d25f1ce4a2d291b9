package org.mutuality.cohort.peergroup;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** All peer groups of one cohort; the value is the cohort's id. */
@StreamPrefix("cohort-peer-groups")
public record CohortPeerGroupsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
