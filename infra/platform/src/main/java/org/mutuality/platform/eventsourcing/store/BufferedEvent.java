package org.mutuality.platform.eventsourcing.store;

import java.util.Optional;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.command.AxonCommandGateway;

/**
 * An event in the {@link RecentEventsBuffer}, as an object: parsing its JSON again would cost as much as storing it. It
 * does not keep Axon's message, which holds that JSON.
 */
final class BufferedEvent {
    private final String typeKey;
    private final EventMetadata metadata;
    private final Object payload;

    BufferedEvent(long position, EventRow row) {
        this.typeKey = EventStoreReader.typeKey(row.payloadType(), row.revision());
        this.metadata = new EventMetadata(
                position,
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                row.at(),
                AxonCommandGateway.traceparent(row.event()));
        this.payload = row.event().getPayload();
    }

    /** Stored name and revision, see {@link EventStoreReader#typeKey}. */
    String typeKey() {
        return typeKey;
    }

    StoredEvent of(Class<?> eventType) {
        return new StoredEvent(
                metadata, Optional.of(payload).filter(event -> EventStoreReader.concerns(eventType, event.getClass())));
    }
}
