package org.mutuality.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;

/** An event in the {@link Tail}: read from its JSON as from the database, by the first who needs it, for all. */
final class Recent {
    private final long position;
    private final EventRow row;
    private final String kind;
    private @Nullable Read read;

    Recent(long position, EventRow row) {
        this.position = position;
        this.row = row;
        this.kind = StoredEvents.kind(row.payloadType(), row.revision());
    }

    /** Stored name and revision. */
    String kind() {
        return kind;
    }

    /** @param reader called once */
    synchronized Read read(Function<TrackedDomainEventData<byte[]>, Read> reader) {
        Read known = read;
        if (known == null) {
            known = reader.apply(data());
            read = known;
        }
        return known;
    }

    private TrackedDomainEventData<byte[]> data() {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventEntry<>(
                        row.aggregateType(),
                        row.aggregateId(),
                        row.sequence(),
                        row.eventId(),
                        row.at(),
                        row.payloadType(),
                        row.revision(),
                        row.payload().getBytes(StandardCharsets.UTF_8),
                        row.metadata().getBytes(StandardCharsets.UTF_8)));
    }
}
