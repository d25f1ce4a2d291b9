package org.mutuality.cohort.meeting;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a meeting, chosen by the caller that records it so that the request can be repeated. */
@StreamPrefix("meeting")
public record MeetingId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
