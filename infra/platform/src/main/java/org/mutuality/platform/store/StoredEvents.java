package org.mutuality.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Reads the event store in the order of its positions, through the upcasters. */
public final class StoredEvents {
    private static final String AFTER = "select * from event_store where position > :after and position <= :upTo"
            + " order by position limit :most";

    private final Serializer json;
    private final EventUpcaster upcasters;

    StoredEvents(Serializer json, EventUpcaster upcasters) {
        this.json = json;
        this.upcasters = upcasters;
    }

    /**
     * Events after a position, oldest first. Positions are gap-free and in commit order, so nothing can later appear
     * below the last one returned. Payloads are read only of types in {@code family}.
     *
     * @param upTo position of the last event wanted
     * @param most rows at most
     */
    public List<StoredEvent> after(Handle sql, long after, long upTo, int most, Class<?> family) {
        List<TrackedDomainEventData<byte[]>> rows = sql.createQuery(AFTER)
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
        Map<Long, TrackedEventMessage<?>> events = EventUtils.upcastAndDeserializeTrackedEvents(
                        rows.stream(), json, upcasters)
                .collect(Collectors.toMap(StoredEvents::position, event -> event, (first, second) -> first));
        return rows.stream().map(row -> stored(row, events, family)).toList();
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
