package org.mutuality.platform.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.database.ShadowTables;
import org.mutuality.platform.problem.TransientFailures;

/**
 * Runs one {@link ContractProjection}, or its rebuild: the rows and the new offset of a batch are one transaction.
 */
final class ProjectionConsumer<C> implements InboxConsumer {
    private final ContractProjection<C> projection;
    private final MessageDecoder decoder;
    private final DeadLetters deadLetters;
    private final ReadModelDatabase database;
    private final String offsetsName;
    private final Optional<ShadowTables> shadow;
    // Used only by the polling thread.
    private final Map<TopicPartition, Long> expectedOffsets = new HashMap<>();

    ProjectionConsumer(
            ContractProjection<C> projection,
            MessageDecoder decoder,
            DeadLetters deadLetters,
            ReadModelDatabase database) {
        this(projection, projection.name(), Optional.empty(), decoder, deadLetters, database);
    }

    private ProjectionConsumer(
            ContractProjection<C> projection,
            String offsetsName,
            Optional<ShadowTables> shadow,
            MessageDecoder decoder,
            DeadLetters deadLetters,
            ReadModelDatabase database) {
        this.projection = projection;
        this.offsetsName = offsetsName;
        this.shadow = shadow;
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.database = database;
    }

    /** Fills the shadow tables, with offsets of its own. */
    static <C> ProjectionConsumer<C> rebuilding(
            ContractProjection<C> projection,
            ShadowTables shadow,
            MessageDecoder decoder,
            DeadLetters deadLetters,
            ReadModelDatabase database) {
        return new ProjectionConsumer<>(
                projection,
                ContractProjectionRebuild.PREFIX + projection.name(),
                Optional.of(shadow),
                decoder,
                deadLetters,
                database);
    }

    ContractProjection<C> projection() {
        return projection;
    }

    /** Name of its rows in {@code inbox_position}. */
    String offsetsName() {
        return offsetsName;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic());
    }

    @Override
    public Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        expectedOffsets.clear();
        database.write(sql -> {
            partitions.forEach(partition -> expectedOffsets.put(partition, position(partition, sql)));
            return null;
        });
        return Map.copyOf(expectedOffsets);
    }

    @Override
    public void handle(ConsumerRecords<byte[], byte[]> records) {
        records.nextOffsets().forEach((partition, next) -> {
            List<ConsumerRecord<byte[], byte[]>> batch = records.records(partition);
            try {
                applyBatch(partition, batch, next.offset());
            } catch (RuntimeException e) {
                throwIfTransient(e);
                batch.forEach(record -> applySingly(partition, record));
                applyBatch(partition, List.of(), next.offset());
            }
        });
    }

    @Override
    public void replay(ConsumerRecord<byte[], byte[]> record) {
        database.write(sql -> {
            project(List.of(record), sql);
            return null;
        });
    }

    /** Applies messages in this transaction, without moving the offsets. */
    void apply(ConsumerRecords<byte[], byte[]> records, Handle sql) {
        records.partitions().forEach(partition -> project(records.records(partition), sql));
    }

    /** @throws FencedException another instance has moved the offsets */
    void requireExpectedOffsets(Handle sql) {
        if (!ConsumerOffsets.lockStored(offsetsName, sql).equals(expectedOffsets)) {
            throw new FencedException(offsetsName + " was moved by another instance");
        }
    }

    private void applyBatch(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> batch, long next) {
        database.writeAsyncCommit(sql -> {
            move(partition, next, sql);
            project(batch, sql);
            return null;
        });
        expectedOffsets.put(partition, next);
    }

    private void applySingly(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        long next = record.offset() + 1;
        try {
            applyBatch(partition, List.of(record), next);
        } catch (RuntimeException e) {
            throwIfTransient(e);
            database.write(sql -> {
                move(partition, next, sql);
                deadLetters.park(sql, name(), record, e);
                return null;
            });
            expectedOffsets.put(partition, next);
        }
    }

    private void project(List<ConsumerRecord<byte[], byte[]>> records, Handle sql) {
        List<ReceivedEvent<C>> batch = decode(records);
        shadow.ifPresentOrElse(
                tables -> tables.use(sql, () -> projection.projectAll(batch, sql)),
                () -> projection.projectAll(batch, sql));
    }

    private static void throwIfTransient(RuntimeException failure) {
        if (failure instanceof FencedException || TransientFailures.isTransient(failure)) {
            throw failure;
        }
    }

    private List<ReceivedEvent<C>> decode(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .flatMap(record -> decoder.read(record, projection.eventType()::isAssignableFrom).stream())
                .map(message -> new ReceivedEvent<>(projection.eventType().cast(message.fact()), message.envelope()))
                .toList();
    }

    // Also a fence: when another instance considers itself the owner of the partition, the offset is not the expected
    // one and the batch is rolled back. The lock, until the end of the transaction, is for instances that own other
    // partitions: a projection is written for one thread, and an event of a cohort and one of its family, which are in
    // different partitions, may concern the same rows.
    private void move(TopicPartition partition, long next, Handle sql) {
        int moved = sql.execute(
                """
                update inbox_position set next_offset = ?
                from (select pg_advisory_xact_lock(hashtextextended('projection ' || ?, 0))) as one_at_a_time
                where consumer = ? and topic = ? and partition = ? and next_offset = ?""",
                next,
                offsetsName,
                offsetsName,
                partition.topic(),
                partition.partition(),
                expectedOffsets.getOrDefault(partition, 0L));
        if (moved == 0) {
            throw new FencedException(offsetsName + " is read by another instance");
        }
    }

    private long position(TopicPartition partition, Handle sql) {
        ConsumerOffsets.create(offsetsName, partition, sql);
        return sql.select(
                        "select next_offset from inbox_position where consumer = ? and topic = ? and partition = ?",
                        offsetsName,
                        partition.topic(),
                        partition.partition())
                .mapTo(Long.class)
                .one();
    }

    String topic() {
        return ContractRegistry.topicOf(projection.eventType());
    }

    /** Another instance has moved the offset: the batch is dropped and the offsets are read again. */
    static final class FencedException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        FencedException(String message) {
            super(message);
        }
    }
}
