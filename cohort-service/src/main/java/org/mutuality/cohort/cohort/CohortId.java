package org.mutuality.cohort.cohort;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a cohort, chosen by its creator so that the request can be repeated. */
@StreamPrefix("cohort")
public record CohortId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
