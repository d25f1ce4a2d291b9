package org.mutuality.platform.eventsourcing.store;

import java.util.Optional;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.command.AxonCommandGateway;

/**
 * An event in the {@link RecentEventsBuffer}, as it was told: reading it from its JSON again would cost as much as taking it in. Not the
 * message around it, which remembers that JSON.
 */
final class BufferedEvent {
    private final String kind;
    private final EventMetadata recorded;
    private final Object payload;

    BufferedEvent(long position, EventRow row) {
        this.kind = EventStoreReader.kind(row.payloadType(), row.revision());
        this.recorded = new EventMetadata(
                position,
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                row.at(),
                AxonCommandGateway.traceparent(row.event()));
        this.payload = row.event().getPayload();
    }

    /** Stored name and revision. */
    String kind() {
        return kind;
    }

    StoredEvent of(Class<?> family) {
        return new StoredEvent(recorded, Optional.of(payload).filter(family::isInstance));
    }
}
