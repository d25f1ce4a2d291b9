package org.mutuality.platform.inbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mutuality.platform.kafka.KafkaAdmin;

/** Current end offsets of topics. */
@Singleton
class TopicEndOffsets {
    // As far as consumers read, see KafkaSettings.
    private static final ListOffsetsOptions READABLE = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final KafkaAdmin kafka;

    TopicEndOffsets(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * Offset after the last message, by partition; empty when the topic does not exist yet.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException when Kafka does not answer
     */
    Map<TopicPartition, Long> of(String topic) {
        try {
            return endOffsets(partitions(topic));
        } catch (UnknownTopicOrPartitionException e) {
            return Map.of();
        }
    }

    private Set<TopicPartition> partitions(String topic) {
        return kafka.query(admin -> admin.describeTopics(Set.of(topic)).allTopicNames()).values().stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> endOffsets(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return kafka.query(admin -> admin.listOffsets(latest, READABLE).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
