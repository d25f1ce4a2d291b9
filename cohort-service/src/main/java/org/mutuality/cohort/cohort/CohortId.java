package org.mutuality.cohort.cohort;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Chosen by the founder, so that founding can be repeated. */
@StreamPrefix("cohort")
public record CohortId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
