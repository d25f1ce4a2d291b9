package org.mutuality.platform.store;

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
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the event store in the order of its positions, through the upcasters. */
public final class StoredEvents {
    private static final String CONCERNING = "from event_store where position > :after and position <= :upTo"
            + " and concat(payload_type, ' ', payload_revision) <> all(:foreign)";

    private final Serializer json;
    private final StoredNames names;
    private final EventUpcaster upcasters;
    private final Map<Class<?>, String[]> foreign = new ConcurrentHashMap<>();

    StoredEvents(Serializer json, StoredNames names, EventUpcaster upcasters) {
        this.json = json;
        this.names = names;
        this.upcasters = upcasters;
    }

    /** Whether events of these stored names may concern {@code family}: one that isn't known today may. */
    public boolean concern(Set<String> stored, Class<?> family) {
        return stored.stream()
                .map(names::type)
                .anyMatch(type -> type.map(family::isAssignableFrom).orElse(true));
    }

    /** Position of the newest event; 0 when there is none. */
    public long newest(Handle sql) {
        return sql.select("select coalesce(max(position), 0) from event_store")
                .mapTo(Long.class)
                .one();
    }

    /** Whether {@link #after} would return any. */
    public boolean any(Handle sql, long after, long upTo, Class<?> family) {
        return after < upTo
                && (foreignTo(family).length == 0
                        || concerning("select exists (select " + CONCERNING + ")", sql, after, upTo, family)
                                .mapTo(Boolean.class)
                                .one());
    }

    /**
     * Events after a position, oldest first, without those that are known to concern another family only. Positions are
     * gap-free and in commit order, so nothing can later appear below {@code upTo} once {@link #newest} has reached it.
     * Payloads are read only of types in {@code family}.
     *
     * @param upTo position of the last event wanted
     * @param most rows at most
     */
    public List<StoredEvent> after(Handle sql, long after, long upTo, int most, Class<?> family) {
        List<TrackedDomainEventData<byte[]>> rows = concerning(
                        "select * " + CONCERNING + " order by position limit :most", sql, after, upTo, family)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
        Map<Long, TrackedEventMessage<?>> events = EventUtils.upcastAndDeserializeTrackedEvents(
                        rows.stream(), json, upcasters)
                .collect(Collectors.toMap(StoredEvents::position, event -> event, (first, second) -> first));
        return rows.stream().map(row -> stored(row, events, family)).toList();
    }

    private Query concerning(String query, Handle sql, long after, long upTo, Class<?> family) {
        return sql.createQuery(query).bind("after", after).bind("upTo", upTo).bindArray("foreign", String.class, (Object
                        [])
                foreignTo(family));
    }

    // With the revision of today: an upcaster may make of an older one, or of a name no longer known, what is wanted
    // here.
    private String[] foreignTo(Class<?> family) {
        return foreign.computeIfAbsent(
                family,
                wanted -> names.outside(wanted)
                        .map(json::typeForClass)
                        .map(type -> type.getName() + " " + Objects.requireNonNullElse(type.getRevision(), ""))
                        .toArray(String[]::new));
    }

    private static StoredEvent stored(
            TrackedDomainEventData<byte[]> row, Map<Long, TrackedEventMessage<?>> events, Class<?> family) {
        long position = row.trackingToken().position().orElseThrow();
        Optional<TrackedEventMessage<?>> event = Optional.ofNullable(events.get(position));
        return new StoredEvent(
                new Recorded(
                        position,
                        row.getAggregateIdentifier(),
                        row.getSequenceNumber(),
                        row.getEventIdentifier(),
                        row.getTimestamp(),
                        event.map(message -> (String) message.getMetaData().get(AxonCommands.TRACEPARENT))),
                event.filter(message -> family.isAssignableFrom(message.getPayloadType()))
                        .map(DomainEventMessage.class::cast)
                        .map(DomainEventMessage::getPayload));
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
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
}
