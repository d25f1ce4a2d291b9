package org.mutuality.cohort.meeting;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** Chosen by whoever records the meeting, so that recording can be repeated. */
public record MeetingId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
