package org.mutuality.platform.eventsourcing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.mutuality.platform.MicroBatcher;
import org.mutuality.platform.MicroBatcher.PendingRequest;

/**
 * Reads the streams of concurrent commands in one query. Most aggregates are new, and a query for each would find
 * nothing.
 */
final class BatchedStreamReader implements AutoCloseable {
    private static final int MAX_AGGREGATES = 64;
    private static final String FIRST_EVENTS = """
            select e.* from unnest(?) as wanted(id) cross join lateral (
                select * from event_store where aggregate_identifier = wanted.id order by sequence_number limit ?) e
            order by e.sequence_number
            """;

    private final DataSource database;
    private final int maxEvents;
    private final MicroBatcher<String, List<DomainEventData<?>>> batcher;

    /** @param maxEvents events read of each aggregate, from the first */
    BatchedStreamReader(DataSource database, int maxEvents) {
        this.database = database;
        this.maxEvents = maxEvents;
        this.batcher = new MicroBatcher<>("stream-reader", "event store", MAX_AGGREGATES, this::load);
    }

    /**
     * First events of an aggregate, oldest first; empty when it does not exist.
     *
     * @throws EventStoreException with the database's exception as its cause
     */
    List<DomainEventData<?>> firstEvents(String aggregate) {
        return batcher.submitAndAwait(aggregate);
    }

    @Override
    public void close() {
        batcher.close();
    }

    private void load(List<PendingRequest<String, List<DomainEventData<?>>>> batch) {
        Map<String, List<DomainEventData<?>>> found =
                read(batch.stream().map(PendingRequest::payload).distinct().toArray(String[]::new));
        batch.forEach(one -> one.result().complete(found.getOrDefault(one.payload(), List.of())));
    }

    private Map<String, List<DomainEventData<?>>> read(String[] aggregates) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIRST_EVENTS)) {
            query.setArray(1, connection.createArrayOf("text", aggregates));
            query.setInt(2, maxEvents);
            try (ResultSet rows = query.executeQuery()) {
                return byAggregate(rows);
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read events", e);
        }
    }

    private static Map<String, List<DomainEventData<?>>> byAggregate(ResultSet rows) throws SQLException {
        Map<String, List<DomainEventData<?>>> found = new HashMap<>();
        while (rows.next()) {
            found.computeIfAbsent(rows.getString("aggregate_identifier"), id -> new ArrayList<>())
                    .add(event(rows));
        }
        return found;
    }

    private static DomainEventData<?> event(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }
}
