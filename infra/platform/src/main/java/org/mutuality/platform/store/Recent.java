package org.mutuality.platform.store;

import java.util.Optional;

/**
 * An event in the {@link Tail}, as it was told: reading it from its JSON again would cost as much as taking it in. Not the
 * message around it, which remembers that JSON.
 */
final class Recent {
    private final String kind;
    private final Recorded recorded;
    private final Object payload;

    Recent(long position, EventRow row) {
        this.kind = StoredEvents.kind(row.payloadType(), row.revision());
        this.recorded = new Recorded(
                position,
                row.aggregateId(),
                row.sequence(),
                row.eventId(),
                row.at(),
                AxonCommands.traceparent(row.event()));
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
