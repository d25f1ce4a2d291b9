package org.mutuality.cohort.meeting;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Chosen by whoever records the meeting, so that recording can be repeated. */
@StreamPrefix("meeting")
public record MeetingId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
