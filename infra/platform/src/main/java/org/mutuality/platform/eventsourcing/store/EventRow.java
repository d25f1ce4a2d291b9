package org.mutuality.platform.eventsourcing.store;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is written; the position is given by the database.
 *
 * @param event what {@code payload} and {@code metadata} spell
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
