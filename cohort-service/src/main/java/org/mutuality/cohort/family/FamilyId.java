package org.mutuality.cohort.family;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Chosen by whoever enrols, so that enrolling can be repeated; one family, one id, in one cohort. */
@StreamPrefix("family")
public record FamilyId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
