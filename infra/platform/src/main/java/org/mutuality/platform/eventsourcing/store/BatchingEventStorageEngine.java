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

/** Axon's JDBC engine for snapshots and long streams; most reads go through {@link BatchedStreamReader}, appends through {@link GroupCommit}. */
final class BatchingEventStorageEngine extends JdbcEventStorageEngine {
    // A flood of commands that load aggregates must leave connections to the one that writes.
    private static final int MOST_LOADING = 8;

    // Axon would say so too, with a stack remembered each time, which costs as much as a query: and most journals are
    // new. Of Axon's very class, or it isn't taken as leave to create.
    private static final AggregateNotFoundException NONE_YET =
            new AggregateNotFoundException("any", "nothing has happened to it yet");

    /** Events of an aggregate that are read at once. */
    static final int MOST_READ = 100;

    private final Semaphore loading = new Semaphore(MOST_LOADING);
    // Few aggregates live long enough for a snapshot; all others are spared a query. One that another instance has made
    // meanwhile is not known here: then the whole stream is read, which is as right.
    private final Set<String> snapshots;
    private final StoredTypeRegistry names;
    private final ExistingStreamsFilter begun;
    private final BatchedStreamReader groupLoad;
    private final GroupCommit groupCommit;

    BatchingEventStorageEngine(
            DataSource database,
            Serializer json,
            StoredTypeRegistry names,
            EventUpcaster upcasters,
            ExistingStreamsFilter begun,
            BatchedStreamReader groupLoad,
            GroupCommit groupCommit) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .snapshotFilter(snapshot -> isCurrent(snapshot.getPayload().getType(), names))
                .upcasterChain(upcasters)
                .batchSize(MOST_READ)
                .schema(schemaOfOurs()));
        this.snapshots = ConcurrentHashMap.newKeySet();
        this.snapshots.addAll(Jdbi.create(database).withHandle(BatchingEventStorageEngine::aggregatesWithSnapshot));
        this.names = names;
        this.begun = begun;
        this.groupLoad = groupLoad;
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
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long from, int most) {
        if (from == 0 && most == MOST_READ) {
            return existing(aggregate);
        }
        loading.acquireUninterruptibly();
        try {
            return super.fetchDomainEvents(aggregate, from, most);
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
        // Axon names the type after the class.
        super.storeSnapshot(
                new GenericDomainEventMessage<>(
                        names.aggregate(snapshot.getPayloadType()),
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

    private List<DomainEventData<?>> existing(String aggregate) {
        List<DomainEventData<?>> events = begun.isDefinitelyNew(aggregate) && CommandExecution.tryMarkSpeculative()
                ? List.of()
                : groupLoad.firstEvents(aggregate);
        if (events.isEmpty()) {
            throw NONE_YET;
        }
        begun.add(aggregate);
        return events;
    }

    private EventRow row(DomainEventMessage<?> event, Serializer json) {
        SerializedObject<String> payload = event.serializePayload(json, String.class);
        assert readsTheSame(payload, event, json) : payload.getData() + " isn't " + event.getPayload();
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                names.aggregate(event.getPayloadType()),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(json, String.class).getData(),
                // As Axon reads it, so that who reads it from memory reads the same.
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                event);
    }

    // Who follows at once is handed the event itself; whoever reads it again, as each rebuild does, must read the same.
    private static boolean readsTheSame(
            SerializedObject<String> payload, DomainEventMessage<?> event, Serializer json) {
        return event.getPayload().equals(json.deserialize(payload));
    }

    // What another version of the class has written may not fit this one; the events always do.
    private static boolean isCurrent(SerializedType found, StoredTypeRegistry names) {
        return names.type(found.getName())
                .flatMap(names::stored)
                .filter(now -> Objects.equals(now.getRevision(), found.getRevision()))
                .isPresent();
    }

    private static List<String> aggregatesWithSnapshot(Handle sql) {
        return sql.select("select distinct aggregate_identifier from snapshot_store")
                .mapTo(String.class)
                .list();
    }

    private static EventSchema schemaOfOurs() {
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
