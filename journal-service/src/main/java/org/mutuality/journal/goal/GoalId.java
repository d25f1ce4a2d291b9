package org.mutuality.journal.goal;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a goal, chosen by the caller that sets it. */
@StreamPrefix("goal")
public record GoalId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
