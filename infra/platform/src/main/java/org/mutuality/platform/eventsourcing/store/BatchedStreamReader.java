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

/** Aggregates that concurrent commands need are read in one query: most are new, and a query each finds nothing. */
final class BatchedStreamReader implements AutoCloseable {
    private static final int MOST_AGGREGATES = 64;
    private static final String FIRST_EVENTS = """
            select e.* from unnest(?) as wanted(id) cross join lateral (
                select * from event_store where aggregate_identifier = wanted.id order by sequence_number limit ?) e
            order by e.sequence_number
            """;

    private final DataSource database;
    private final int most;
    private final MicroBatcher<String, List<DomainEventData<?>>> group;

    /** @param most events of one aggregate */
    BatchedStreamReader(DataSource database, int most) {
        this.database = database;
        this.most = most;
        this.group = new MicroBatcher<>("group-load", "event store", MOST_AGGREGATES, this::load);
    }

    /**
     * First events of an aggregate, oldest first; none when there is no such aggregate.
     *
     * @throws EventStoreException with the database's own reason
     */
    List<DomainEventData<?>> firstEvents(String aggregate) {
        return group.submitAndAwait(aggregate);
    }

    @Override
    public void close() {
        group.close();
    }

    private void load(List<PendingRequest<String, List<DomainEventData<?>>>> batch) {
        Map<String, List<DomainEventData<?>>> found =
                read(batch.stream().map(PendingRequest::question).distinct().toArray(String[]::new));
        batch.forEach(one -> one.answer().complete(found.getOrDefault(one.question(), List.of())));
    }

    private Map<String, List<DomainEventData<?>>> read(String[] aggregates) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIRST_EVENTS)) {
            query.setArray(1, connection.createArrayOf("text", aggregates));
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                return byAggregate(rows);
            }
        } catch (SQLException e) {
            throw new EventStoreException("events could not be read", e);
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
