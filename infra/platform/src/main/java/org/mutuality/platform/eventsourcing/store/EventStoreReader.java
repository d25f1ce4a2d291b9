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
import org.mutuality.platform.eventsourcing.RemovesFamilyRows;
import org.mutuality.platform.eventsourcing.command.AxonCommandGateway;

/** Reads the event store in the order of positions, through the upcasters. */
public final class EventStoreReader {
    private static final String AFTER = """
            select * from event_store where position > :after and position <= :upTo
            and concat(payload_type, ' ', payload_revision) <> all(:irrelevantTypes) order by position limit :limit""";

    private final Serializer json;
    private final StoredTypeRegistry storedTypes;
    private final EventUpcaster upcasters;
    private final RecentEventsBuffer recentEvents;
    private final Map<Class<?>, Set<String>> irrelevantTypes = new ConcurrentHashMap<>();

    EventStoreReader(
            Serializer json, StoredTypeRegistry storedTypes, EventUpcaster upcasters, RecentEventsBuffer recentEvents) {
        this.json = json;
        this.storedTypes = storedTypes;
        this.upcasters = upcasters;
        this.recentEvents = recentEvents;
    }

    /** Whether a subscription to {@code eventType} gets events of {@code type}. */
    static boolean concerns(Class<?> eventType, Class<?> type) {
        return eventType.isAssignableFrom(type) || RemovesFamilyRows.class.isAssignableFrom(type);
    }

    /** Stored name and revision as one text. */
    static String typeKey(String name, @Nullable String revision) {
        return name + " " + Objects.requireNonNullElse(revision, "");
    }

    /** Position of the newest event appended by this instance; 0 when there is none. */
    public long lastAppendedPosition() {
        return recentEvents.newest();
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

    /** Evicts buffered events up to a position that all subscriptions of this instance have processed. */
    public void evictUpTo(long position) {
        recentEvents.evict(position);
    }

    /** Whether all events of the range are buffered and none of them concerns {@code eventType}. */
    public boolean areIrrelevant(long after, long upTo, Class<?> eventType) {
        Set<String> irrelevant = irrelevantTo(eventType);
        return recentEvents
                .find(after, upTo)
                .filter(events -> events.stream().allMatch(event -> irrelevant.contains(event.typeKey())))
                .isPresent();
    }

    /** As {@link #readAfter}, from memory; empty when not all events of the range are buffered. */
    public Optional<List<StoredEvent>> readBuffered(long after, long upTo, Class<?> eventType) {
        Set<String> irrelevant = irrelevantTo(eventType);
        return recentEvents
                .find(after, upTo)
                .map(events -> events.stream()
                        .filter(event -> !irrelevant.contains(event.typeKey()))
                        .map(event -> event.of(eventType))
                        .toList());
    }

    /**
     * Events after a position, oldest first, without those of types that cannot concern {@code eventType}. Positions
     * are gap-free and in commit order, so nothing can later appear below {@code upTo} once {@link #lastPosition} has
     * reached it. Only payloads of {@code eventType} are parsed.
     *
     * @param upTo position of the last event to read
     * @param limit rows at most
     */
    public List<StoredEvent> readAfter(Handle sql, long after, long upTo, int limit, Class<?> eventType) {
        List<TrackedDomainEventData<byte[]>> rows = sql.createQuery(AFTER)
                .bind("after", after)
                .bind("upTo", upTo)
                .bindArray("irrelevantTypes", String.class, (Object[])
                        irrelevantTo(eventType).toArray(String[]::new))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
        return read(rows).stream().map(event -> event.of(eventType)).toList();
    }

    // Only current revisions are excluded: an upcaster may turn an older one, or a name that is no longer used, into an
    // event of this type.
    private Set<String> irrelevantTo(Class<?> eventType) {
        return irrelevantTypes.computeIfAbsent(
                eventType,
                wanted -> storedTypes
                        .outside(wanted)
                        .map(json::typeForClass)
                        .map(type -> typeKey(type.getName(), type.getRevision()))
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

    /** A row of the event store after its upcasters; {@code message} is empty when they removed it. */
    record DecodedEvent(EventMetadata metadata, Optional<? extends EventMessage<?>> message) {
        StoredEvent of(Class<?> eventType) {
            return new StoredEvent(
                    metadata,
                    message.filter(event -> concerns(eventType, event.getPayloadType()))
                            .map(EventMessage::getPayload));
        }
    }
}
