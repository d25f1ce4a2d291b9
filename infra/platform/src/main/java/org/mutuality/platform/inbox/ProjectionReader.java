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
import org.mutuality.contracts.Published;
import org.mutuality.platform.problem.Away;
import org.mutuality.platform.view.Views;

/** Writes one {@link ContractProjection}: a poll's rows and the new offsets are one transaction. */
final class ProjectionReader<C> implements Reader {
    private final ContractProjection<C> projection;
    private final DeadLetters deadLetters;
    private final Views views;
    // Only the one thread that polls touches it.
    private final Map<TopicPartition, Long> believed = new HashMap<>();

    ProjectionReader(ContractProjection<C> projection, DeadLetters deadLetters, Views views) {
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
    public void take(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> batch = records.records(partition);
            try {
                together(batch);
            } catch (RuntimeException e) {
                if (e instanceof FencedException || Away.caused(e)) {
                    throw e;
                }
                batch.forEach(this::alone);
            }
        }
    }

    @Override
    public void takeAgain(ConsumerRecord<byte[], byte[]> record) {
        views.write(sql -> {
            projection.projectAll(heard(List.of(record)), sql);
            return null;
        });
    }

    /** Empties the view and starts from the first message. */
    void rewind() {
        views.write(sql -> {
            int rewound = sql.execute("update inbox_position set next_offset = 0 where reader = ?", name());
            projection.forget(sql);
            return rewound;
        });
    }

    private void together(List<ConsumerRecord<byte[], byte[]>> batch) {
        views.redoable(sql -> {
            move(batch.getFirst(), batch.getLast(), sql);
            projection.projectAll(heard(batch), sql);
            return null;
        });
        believe(batch.getLast());
    }

    private void alone(ConsumerRecord<byte[], byte[]> record) {
        try {
            together(List.of(record));
        } catch (RuntimeException e) {
            if (e instanceof FencedException || Away.caused(e)) {
                throw e;
            }
            views.write(sql -> {
                move(record, record, sql);
                deadLetters.park(sql, name(), record, e);
                return null;
            });
            believe(record);
        }
    }

    private List<Heard<C>> heard(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .flatMap(record -> Messages.read(record).stream())
                .filter(message -> projection.family().isInstance(message.fact()))
                .map(message -> new Heard<>(projection.family().cast(message.fact()), message.envelope()))
                .toList();
    }

    // Also a fence: after a rebuild, or when another instance thinks that it owns the partition, the offset is not
    // where this reader believes, and the batch is rolled back.
    private void move(ConsumerRecord<byte[], byte[]> first, ConsumerRecord<byte[], byte[]> last, Handle sql) {
        TopicPartition partition = new TopicPartition(first.topic(), first.partition());
        int moved = sql.execute(
                """
                update inbox_position set next_offset = ?
                where reader = ? and topic = ? and partition = ? and next_offset = ?""", last.offset() + 1, name(), first.topic(), first.partition(), believed.getOrDefault(partition, 0L));
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

    private void believe(ConsumerRecord<byte[], byte[]> taken) {
        believed.put(new TopicPartition(taken.topic(), taken.partition()), taken.offset() + 1);
    }

    private String topic() {
        return Published.topicOf(projection.family());
    }

    /** Another instance was here first: drop the batch, read the positions again. */
    static final class FencedException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        FencedException(String message) {
            super(message);
        }
    }
}
