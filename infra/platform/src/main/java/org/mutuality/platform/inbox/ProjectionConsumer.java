package org.mutuality.platform.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.problem.TransientFailures;

/** Writes one {@link ContractProjection}: a poll's rows and the new offsets are one transaction. */
final class ProjectionConsumer<C> implements InboxConsumer {
    private final ContractProjection<C> projection;
    private final DeadLetters deadLetters;
    private final ReadModelDatabase views;
    // Only the one thread that polls touches it.
    private final Map<TopicPartition, Long> believed = new HashMap<>();

    ProjectionConsumer(ContractProjection<C> projection, DeadLetters deadLetters, ReadModelDatabase views) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.views = views;
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
        believed.clear();
        views.write(sql -> {
            partitions.forEach(partition -> believed.put(partition, position(partition, sql)));
            return null;
        });
        return Map.copyOf(believed);
    }

    @Override
    public void handle(ConsumerRecords<byte[], byte[]> records) {
        records.nextOffsets().forEach((partition, next) -> {
            List<ConsumerRecord<byte[], byte[]>> batch = records.records(partition);
            try {
                applyBatch(partition, batch, next.offset());
            } catch (RuntimeException e) {
                throwIfPassing(e);
                batch.forEach(record -> applySingly(partition, record));
                applyBatch(partition, List.of(), next.offset());
            }
        });
    }

    @Override
    public void replay(ConsumerRecord<byte[], byte[]> record) {
        views.write(sql -> {
            projection.projectAll(heard(List.of(record)), sql);
            return null;
        });
    }

    /** Empties the view and starts from the first message. */
    void rewind() {
        views.write(sql -> {
            int rewound = sql.execute("update inbox_position set next_offset = 0 where reader = ?", name());
            projection.truncate(sql);
            return rewound;
        });
    }

    private void applyBatch(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> batch, long next) {
        views.writeAsyncCommit(sql -> {
            move(partition, next, sql);
            projection.projectAll(heard(batch), sql);
            return null;
        });
        believed.put(partition, next);
    }

    private void applySingly(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        long next = record.offset() + 1;
        try {
            applyBatch(partition, List.of(record), next);
        } catch (RuntimeException e) {
            throwIfPassing(e);
            views.write(sql -> {
                move(partition, next, sql);
                deadLetters.park(sql, name(), record, e);
                return null;
            });
            believed.put(partition, next);
        }
    }

    private static void throwIfPassing(RuntimeException failure) {
        if (failure instanceof FencedException || TransientFailures.isTransient(failure)) {
            throw failure;
        }
    }

    private List<ReceivedEvent<C>> heard(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .flatMap(record -> MessageDecoder.read(record).stream())
                .filter(message -> projection.eventType().isInstance(message.fact()))
                .map(message -> new ReceivedEvent<>(projection.eventType().cast(message.fact()), message.envelope()))
                .toList();
    }

    // Also a fence: after a rebuild, or when another instance thinks that it owns the partition, the offset is not
    // where this reader believes, and the batch is rolled back.
    private void move(TopicPartition partition, long next, Handle sql) {
        int moved = sql.execute(
                """
                update inbox_position set next_offset = ?
                where reader = ? and topic = ? and partition = ? and next_offset = ?""", next, name(), partition.topic(), partition.partition(), believed.getOrDefault(partition, 0L));
        if (moved == 0) {
            throw new FencedException(name() + " was rebuilt, or is read by another instance");
        }
    }

    private long position(TopicPartition partition, Handle sql) {
        sql.execute(
                "insert into inbox_position values (?, ?, ?, 0) on conflict do nothing",
                name(),
                partition.topic(),
                partition.partition());
        return sql.select(
                        "select next_offset from inbox_position where reader = ? and topic = ? and partition = ?",
                        name(),
                        partition.topic(),
                        partition.partition())
                .mapTo(Long.class)
                .one();
    }

    private String topic() {
        return ContractRegistry.topicOf(projection.eventType());
    }

    /** Another instance was here first: drop the batch, read the positions again. */
    static final class FencedException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        FencedException(String message) {
            super(message);
        }
    }
}
