package org.mutuality.platform.eventsourcing.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mutuality.platform.eventsourcing.command.CommandExecution;

/**
 * Stores events. Snapshots and long streams use Axon's JDBC engine; other reads use {@link BatchedStreamReader}, and
 * appends {@link GroupCommit}.
 */
final class BatchingEventStorageEngine extends JdbcEventStorageEngine {
    // Commands that load aggregates must leave connections for the writer.
    private static final int MAX_LOADING = 8;

    // One instance without a stack trace: Axon would make one for each new aggregate, which costs as much as a query.
    // It must be exactly this class, or Axon does not create the aggregate.
    private static final AggregateNotFoundException NOT_FOUND =
            new AggregateNotFoundException("any", "it has no events");

    /** Events of an aggregate read at once. */
    static final int PAGE_SIZE = 100;

    private final Semaphore loading = new Semaphore(MAX_LOADING);
    // Only aggregates with a snapshot are queried for one. A snapshot made later by another instance is unknown here;
    // the whole stream is read instead, with the same result.
    private final Set<String> snapshots;
    private final StoredTypeRegistry storedTypes;
    private final ExistingStreamsFilter existingStreams;
    private final BatchedStreamReader streamReader;
    private final GroupCommit groupCommit;

    BatchingEventStorageEngine(
            DataSource database,
            Serializer json,
            StoredTypeRegistry storedTypes,
            EventUpcaster upcasters,
            ExistingStreamsFilter existingStreams,
            BatchedStreamReader streamReader,
            GroupCommit groupCommit) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .snapshotFilter(snapshot -> isCurrent(snapshot.getPayload().getType(), storedTypes))
                .upcasterChain(upcasters)
                .batchSize(PAGE_SIZE)
                .schema(eventSchema()));
        this.snapshots = ConcurrentHashMap.newKeySet();
        this.snapshots.addAll(Jdbi.create(database).withHandle(BatchingEventStorageEngine::aggregatesWithSnapshot));
        this.storedTypes = storedTypes;
        this.existingStreams = existingStreams;
        this.streamReader = streamReader;
        this.groupCommit = groupCommit;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer json) {
        if (!events.isEmpty()) {
            List<EventRow> rows = events.stream()
                    .map(event -> row((DomainEventMessage<?>) event, json))
                    .toList();
            CommandExecution.append(() -> groupCommit.write(rows));
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long from, int limit) {
        if (from == 0 && limit == PAGE_SIZE) {
            return loadExisting(aggregate);
        }
        loading.acquireUninterruptibly();
        try {
            return super.fetchDomainEvents(aggregate, from, limit);
        } finally {
            loading.release();
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        if (!snapshots.contains(aggregate)) {
            return Stream.empty();
        }
        loading.acquireUninterruptibly();
        try {
            return super.readSnapshotData(aggregate);
        } finally {
            loading.release();
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer json) {
        // Axon would store the class name.
        super.storeSnapshot(
                new GenericDomainEventMessage<>(
                        storedTypes.aggregate(snapshot.getPayloadType()),
                        snapshot.getAggregateIdentifier(),
                        snapshot.getSequenceNumber(),
                        snapshot.getPayload(),
                        snapshot.getMetaData(),
                        snapshot.getIdentifier(),
                        snapshot.getTimestamp()),
                json);
        snapshots.add(snapshot.getAggregateIdentifier());
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setObject(index, time.atOffset(ZoneOffset.UTC));
    }

    private List<DomainEventData<?>> loadExisting(String aggregate) {
        List<DomainEventData<?>> events =
                existingStreams.isDefinitelyNew(aggregate) && CommandExecution.tryMarkSpeculative()
                        ? List.of()
                        : streamReader.firstEvents(aggregate);
        if (events.isEmpty()) {
            throw NOT_FOUND;
        }
        existingStreams.add(aggregate);
        return events;
    }

    private EventRow row(DomainEventMessage<?> event, Serializer json) {
        SerializedObject<String> payload = event.serializePayload(json, String.class);
        assert isReadBackEqual(payload, event, json) : payload.getData() + " does not equal " + event.getPayload();
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                storedTypes.aggregate(event.getPayloadType()),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(json, String.class).getData(),
                // As Axon reads it from the database, so that buffered and stored events are equal.
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                event);
    }

    // Subscriptions get the event object itself, and a rebuild reads it from JSON: both must be equal.
    private static boolean isReadBackEqual(
            SerializedObject<String> payload, DomainEventMessage<?> event, Serializer json) {
        return event.getPayload().equals(json.deserialize(payload));
    }

    // A snapshot of another revision may not fit the class; the events always do.
    private static boolean isCurrent(SerializedType found, StoredTypeRegistry storedTypes) {
        return storedTypes
                .type(found.getName())
                .flatMap(storedTypes::stored)
                .filter(now -> Objects.equals(now.getRevision(), found.getRevision()))
                .isPresent();
    }

    private static List<String> aggregatesWithSnapshot(Handle sql) {
        return sql.select("select distinct aggregate_identifier from snapshot_store")
                .mapTo(String.class)
                .list();
    }

    private static EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("event_store")
                .snapshotTable("snapshot_store")
                .globalIndexColumn("position")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type")
                .eventIdentifierColumn("event_identifier")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .timestampColumn("time_stamp")
                .build();
    }
}
