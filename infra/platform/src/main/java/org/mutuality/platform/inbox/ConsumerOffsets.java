package org.mutuality.platform.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;

/** Offsets of this service's consumers: of projections from {@code inbox_position}, of policies from Kafka. */
@Singleton
class ConsumerOffsets {
    private final ReadModelDatabase database;
    private final KafkaAdmin kafka;
    private final String policyGroup;

    @Inject
    ConsumerOffsets(ReadModelDatabase database, KafkaAdmin kafka, KafkaSettings settings, ServiceDefinition service) {
        this(database, kafka, settings.groupId(Inbox.group(service, PolicyConsumer.NAME)));
    }

    /** @param policyGroup consumer group of the policies */
    ConsumerOffsets(ReadModelDatabase database, KafkaAdmin kafka, String policyGroup) {
        this.database = database;
        this.kafka = kafka;
        this.policyGroup = policyGroup;
    }

    /**
     * Next offset of a consumer, for each partition that it has read.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException when Kafka does not answer
     */
    Map<TopicPartition, Long> of(String consumer) {
        return consumer.equals(PolicyConsumer.NAME) ? committedOffsets() : database.read(sql -> stored(consumer, sql));
    }

    /** Stores the first offset of a partition, unless one is stored. */
    static void create(String projection, TopicPartition partition, Handle sql) {
        sql.execute(
                "insert into inbox_position values (?, ?, ?, 0) on conflict do nothing",
                projection,
                partition.topic(),
                partition.partition());
    }

    /** Next offset of a projection, for each partition that it has read. */
    static Map<TopicPartition, Long> stored(String projection, Handle sql) {
        return stored(projection, "", sql);
    }

    /** As {@link #stored}; the offsets stay as they are until the end of the transaction. */
    static Map<TopicPartition, Long> lockStored(String projection, Handle sql) {
        return stored(projection, " order by topic, partition for update", sql);
    }

    private static Map<TopicPartition, Long> stored(String projection, String suffix, Handle sql) {
        return sql.select(
                        "select topic, partition, next_offset from inbox_position where consumer = ?" + suffix,
                        projection)
                .map((row, context) -> Map.entry(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> committedOffsets() {
        Map<TopicPartition, OffsetAndMetadata> positions =
                kafka.query(admin -> admin.listConsumerGroupOffsets(policyGroup).partitionsToOffsetAndMetadata());
        return positions.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }
}
