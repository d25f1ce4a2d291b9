package org.mutuality.platform.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;

/** How far this service's readers have come: views in {@code inbox_position}, policies in Kafka. */
@Singleton
class ConsumerOffsets {
    private final ReadModelDatabase views;
    private final KafkaAdmin kafka;
    private final String policies;

    @Inject
    ConsumerOffsets(ReadModelDatabase views, KafkaAdmin kafka, KafkaSettings settings, ServiceDefinition model) {
        this(views, kafka, settings.groupId(Inbox.group(model, PolicyConsumer.NAME)));
    }

    /** @param policies their consumer group */
    ConsumerOffsets(ReadModelDatabase views, KafkaAdmin kafka, String policies) {
        this.views = views;
        this.kafka = kafka;
        this.policies = policies;
    }

    /**
     * The offset of the next message that a reader takes, of each partition that it has come to.
     *
     * @throws org.mutuality.platform.problem.Unavailable Kafka doesn't answer
     */
    Map<TopicPartition, Long> of(String reader) {
        return reader.equals(PolicyConsumer.NAME) ? committed() : stored(reader);
    }

    private Map<TopicPartition, Long> stored(String view) {
        return views.read(sql -> sql.select(
                        "select topic, partition, next_offset from inbox_position where reader = ?", view)
                .map((row, context) -> Map.entry(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map<TopicPartition, Long> committed() {
        Map<TopicPartition, OffsetAndMetadata> positions =
                kafka.query(admin -> admin.listConsumerGroupOffsets(policies).partitionsToOffsetAndMetadata());
        return positions.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }
}
