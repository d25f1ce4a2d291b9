package org.mutuality.cohort.family;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a family, chosen by the caller that enrols it so that the request can be repeated. A family is in one cohort. */
@StreamPrefix("family")
public record FamilyId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
