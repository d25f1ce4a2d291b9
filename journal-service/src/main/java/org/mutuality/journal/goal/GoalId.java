package org.mutuality.journal.goal;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** A goal's id, chosen by whoever sets it. */
public record GoalId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
