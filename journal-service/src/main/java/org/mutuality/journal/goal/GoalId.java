package org.mutuality.journal.goal;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** A goal's id, chosen by whoever sets it. */
@StreamPrefix("goal")
public record GoalId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
