package org.mutuality.cohort.cohort;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** Chosen by the founder, so that founding can be repeated. */
public record CohortId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
