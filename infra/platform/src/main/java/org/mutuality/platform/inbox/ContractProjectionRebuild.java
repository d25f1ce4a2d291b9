package org.mutuality.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.database.ShadowTables;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.projection.RebuildSource;

/**
 * Rebuilds a projection of other services' events. Reads the topic with a Kafka client of its own, outside the consumer
 * group, up to the offsets of the live read model.
 */
final class ContractProjectionRebuild<C> implements RebuildSource {
    /** Name prefix of its offsets. */
    static final String PREFIX = "rebuild:";

    private static final Duration POLL = Duration.ofMillis(200);
    // The live read model waits meanwhile.
    private static final long MAX_COMPLETION_NANOS = Duration.ofSeconds(60).toNanos();

    private final ContractProjection<C> projection;
    private final ProjectionConsumer<C> applier;
    private final ShadowTables shadow;
    private final ReadModelDatabase database;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Function<String, Map<TopicPartition, Long>> endOffsets;
    // Used by the rebuilding thread only.
    private Optional<Consumer<byte[], byte[]>> consumer = Optional.empty();

    /**
     * @param consumers opens a Kafka client
     * @param endOffsets end of each partition of a topic
     */
    ContractProjectionRebuild(
            ContractProjection<C> projection,
            MessageDecoder decoder,
            DeadLetters deadLetters,
            ReadModelDatabase database,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Function<String, Map<TopicPartition, Long>> endOffsets) {
        this.projection = projection;
        this.shadow = new ShadowTables(projection.name(), List.copyOf(projection.tables()));
        this.applier = ProjectionConsumer.rebuilding(projection, shadow, decoder, deadLetters, database);
        this.database = database;
        this.consumers = consumers;
        this.endOffsets = endOffsets;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public ShadowTables shadow() {
        return shadow;
    }

    @Override
    public void reset(Handle sql) {
        clear(sql);
    }

    @Override
    public void prepare(Handle sql) {
        projection.prepareRebuild(sql);
    }

    @Override
    public boolean applyNext() {
        Map<TopicPartition, Long> live = database.read(sql -> ConsumerOffsets.stored(name(), sql));
        try {
            Consumer<byte[], byte[]> open = open(live);
            if (hasReached(live, open)) {
                return false;
            }
            applier.handle(poll(live, open));
            return !hasReached(live, open);
        } catch (RuntimeException e) {
            // The next attempt starts at the stored offsets.
            close();
            throw e;
        }
    }

    @Override
    public void complete(Handle sql) {
        // A row that does not exist cannot be locked.
        endOffsets.apply(applier.topic()).keySet().forEach(partition -> ConsumerOffsets.create(name(), partition, sql));
        Map<TopicPartition, Long> live = ConsumerOffsets.lockStored(name(), sql);
        try {
            Consumer<byte[], byte[]> open = open(live);
            applier.requireExpectedOffsets(sql);
            long start = System.nanoTime();
            while (!hasReached(live, open)) {
                if (System.nanoTime() - start > MAX_COMPLETION_NANOS) {
                    throw new ServerUnavailableException("Kafka");
                }
                applier.apply(poll(live, open), sql);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void clear(Handle sql) {
        sql.execute("delete from inbox_position where consumer = ?", applier.offsetsName());
    }

    @Override
    public long position(Handle sql) {
        return sum(ConsumerOffsets.stored(applier.offsetsName(), sql));
    }

    @Override
    public long livePosition(Handle sql) {
        return sum(ConsumerOffsets.stored(name(), sql));
    }

    @Override
    public long end(Handle sql) {
        return sum(endOffsets.apply(applier.topic()));
    }

    @Override
    public void close() {
        consumer.ifPresent(Consumer::close);
        consumer = Optional.empty();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private Consumer<byte[], byte[]> open(Map<TopicPartition, Long> live) {
        if (consumer.filter(one -> !one.assignment().equals(live.keySet())).isPresent()) {
            close();
        }
        Consumer<byte[], byte[]> open = consumer.orElseGet(consumers);
        if (consumer.isEmpty()) {
            consumer = Optional.of(open);
            open.assign(live.keySet());
            applier.positions(live.keySet()).forEach(open::seek);
        }
        return open;
    }

    // The client's own position also moves over what is no longer in the topic.
    private static boolean hasReached(Map<TopicPartition, Long> live, Consumer<byte[], byte[]> open) {
        return live.entrySet().stream().allMatch(end -> open.position(end.getKey()) >= end.getValue());
    }

    /** The next messages, without those that the live read model has not applied yet: they are left to it. */
    private static ConsumerRecords<byte[], byte[]> poll(Map<TopicPartition, Long> live, Consumer<byte[], byte[]> open) {
        ConsumerRecords<byte[], byte[]> found = open.poll(POLL);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        found.nextOffsets().forEach((partition, offset) -> {
            long end = live.getOrDefault(partition, 0L);
            if (offset.offset() > end) {
                open.seek(partition, end);
            }
            next.put(partition, new OffsetAndMetadata(Math.min(offset.offset(), end)));
            records.put(
                    partition,
                    new ArrayList<>(found.records(partition).stream()
                            .filter(record -> record.offset() < end)
                            .toList()));
        });
        return new ConsumerRecords<>(records, next);
    }
}
