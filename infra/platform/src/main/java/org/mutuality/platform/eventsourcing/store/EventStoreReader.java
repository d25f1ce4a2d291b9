package org.mutuality.platform.eventsourcing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.command.AxonCommandGateway;

/** Reads the event store in the order of its positions, through the upcasters. */
public final class EventStoreReader {
    private static final String AFTER = """
            select * from event_store where position > :after and position <= :upTo
            and concat(payload_type, ' ', payload_revision) <> all(:foreign) order by position limit :most""";

    private final Serializer json;
    private final StoredTypeRegistry names;
    private final EventUpcaster upcasters;
    private final RecentEventsBuffer tail;
    private final Map<Class<?>, Set<String>> foreign = new ConcurrentHashMap<>();

    EventStoreReader(Serializer json, StoredTypeRegistry names, EventUpcaster upcasters, RecentEventsBuffer tail) {
        this.json = json;
        this.names = names;
        this.upcasters = upcasters;
        this.tail = tail;
    }

    /** Stored name and revision, as one text. */
    static String kind(String name, @Nullable String revision) {
        return name + " " + Objects.requireNonNullElse(revision, "");
    }

    /** Position of the newest event that this instance has appended; 0 when it has none yet. */
    public long lastAppendedPosition() {
        return tail.newest();
    }

    /** Position of the newest event; 0 when there is none. */
    public long lastPosition(Handle sql) {
        return last(sql);
    }

    static long last(Handle sql) {
        return sql.select("select coalesce(max(position), 0) from event_store")
                .mapTo(Long.class)
                .one();
    }

    /** Everybody here has read what stands at {@code position} and before; whoever wants it still will ask the database. */
    public void evictUpTo(long position) {
        tail.release(position);
    }

    /** Whether all of the stretch was appended here a moment ago and {@link #readBuffered} would return none of it. */
    public boolean areIrrelevant(long after, long upTo, Class<?> family) {
        Set<String> unwanted = foreignTo(family);
        return tail.between(after, upTo)
                .filter(stretch -> stretch.stream().allMatch(event -> unwanted.contains(event.kind())))
                .isPresent();
    }

    /** As {@link #readAfter}, from memory: empty when not all of the stretch was appended here a moment ago. */
    public Optional<List<StoredEvent>> readBuffered(long after, long upTo, Class<?> family) {
        Set<String> unwanted = foreignTo(family);
        return tail.between(after, upTo)
                .map(stretch -> stretch.stream()
                        .filter(event -> !unwanted.contains(event.kind()))
                        .map(event -> event.of(family))
                        .toList());
    }

    /**
     * Events after a position, oldest first, without those that are known to concern another family only. Positions are
     * gap-free and in commit order, so nothing can later appear below {@code upTo} once {@link #lastPosition} has reached it.
     * Payloads are read only of types in {@code family}.
     *
     * @param upTo position of the last event wanted
     * @param most rows at most
     */
    public List<StoredEvent> readAfter(Handle sql, long after, long upTo, int most, Class<?> family) {
        List<TrackedDomainEventData<byte[]>> rows = sql.createQuery(AFTER)
                .bind("after", after)
                .bind("upTo", upTo)
                .bindArray("foreign", String.class, (Object[]) foreignTo(family).toArray(String[]::new))
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
        return read(rows).stream().map(event -> event.of(family)).toList();
    }

    // With the revision of today: an upcaster may make of an older one, or of a name no longer known, what is wanted
    // here.
    private Set<String> foreignTo(Class<?> family) {
        return foreign.computeIfAbsent(
                family,
                wanted -> names.outside(wanted)
                        .map(json::typeForClass)
                        .map(type -> kind(type.getName(), type.getRevision()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private List<DecodedEvent> read(List<TrackedDomainEventData<byte[]>> rows) {
        Map<Long, TrackedEventMessage<?>> events = EventUtils.upcastAndDeserializeTrackedEvents(
                        rows.stream(), json, upcasters)
                .collect(Collectors.toMap(
                        event -> position(event.trackingToken()), event -> event, (first, second) -> first));
        return rows.stream()
                .map(row -> read(row, Optional.ofNullable(events.get(position(row.trackingToken())))))
                .toList();
    }

    private static DecodedEvent read(TrackedDomainEventData<byte[]> row, Optional<TrackedEventMessage<?>> event) {
        return new DecodedEvent(
                new EventMetadata(
                        position(row.trackingToken()),
                        row.getAggregateIdentifier(),
                        row.getSequenceNumber(),
                        row.getEventIdentifier(),
                        row.getTimestamp(),
                        event.flatMap(AxonCommandGateway::traceparent)),
                event);
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }

    private static TrackedDomainEventData<byte[]> row(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("position")),
                new GenericDomainEventEntry<>(
                        row.getString("aggregate_type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")));
    }

    /** A row of the event store after its upcasters; {@code message} is empty when they made nothing of it. */
    record DecodedEvent(EventMetadata recorded, Optional<? extends EventMessage<?>> message) {
        StoredEvent of(Class<?> family) {
            return new StoredEvent(
                    recorded,
                    message.filter(event -> family.isAssignableFrom(event.getPayloadType()))
                            .map(EventMessage::getPayload));
        }
    }
}
