package org.mutuality.cohort.peergroup;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the peer groups of one cohort; its value is the id of the cohort. */
@StreamPrefix("cohort-peer-groups")
public record CohortPeerGroupsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
