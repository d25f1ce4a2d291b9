package org.mutuality.platform.eventsourcing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A typed id. In JSON it is a bare UUID; in the event store its stream id begins with a {@link StreamPrefix}, as in
 * {@code stipend-0190…}.
 */
public interface AggregateId {
    @JsonValue
    UUID value();

    /**
     * Stream id: the {@link StreamPrefix} of the class and the value, as in {@code stipend-0190…}. Records override
     * {@code toString} with it.
     */
    default String asText() {
        return AggregateIdPrefix.of(this) + "-" + value();
    }
}
