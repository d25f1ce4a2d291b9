package org.mutuality.platform.eventsourcing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A typed id. Bare UUID in JSON; in the event store it carries a {@link StreamPrefix}, as in {@code stipend-0190…}. */
public interface AggregateId {
    @JsonValue
    UUID value();

    /** {@code stipend-0190…}: the {@link StreamPrefix} of its class and the value. Records override {@code toString} with this. */
    default String asText() {
        return AggregateIdPrefix.of(this) + "-" + value();
    }
}
