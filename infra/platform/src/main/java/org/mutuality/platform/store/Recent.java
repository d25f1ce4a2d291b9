package org.mutuality.platform.store;

import java.util.Optional;

/** An event in the {@link Tail}, as it was told: reading it from its JSON again would cost as much as taking it in. */
final class Recent {
    private final String kind;
    private final Read read;

    Recent(long position, EventRow row) {
        this.kind = StoredEvents.kind(row.payloadType(), row.revision());
        this.read = new Read(
                new Recorded(
                        position,
                        row.aggregateId(),
                        row.sequence(),
                        row.eventId(),
                        row.at(),
                        AxonCommands.traceparent(row.event())),
                Optional.of(row.event()));
    }

    /** Stored name and revision. */
    String kind() {
        return kind;
    }

    StoredEvent of(Class<?> family) {
        return read.of(family);
    }
}
