package org.mutuality.platform.eventsourcing.store;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event to append; the database assigns its position.
 *
 * @param event the event of which {@code payload} and {@code metadata} are the JSON
 */
record EventRow(
        String aggregateId,
        long sequence,
        String aggregateType,
        String eventId,
        String payloadType,
        @Nullable String revision,
        String payload,
        String metadata,
        Instant at,
        EventMessage<?> event) {}
