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

/** Where topics end now. */
@Singleton
class TopicEndOffsets {
    // Where our readers come to, see KafkaSettings.
    private static final ListOffsetsOptions READABLE = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final KafkaAdmin kafka;

    TopicEndOffsets(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * The offset after the last message, by partition; none of a topic that isn't made yet.
     *
     * @throws org.mutuality.platform.problem.Unavailable Kafka doesn't answer
     */
    Map<TopicPartition, Long> of(String topic) {
        try {
            return ends(partitions(topic));
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

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return kafka.query(admin -> admin.listOffsets(asked, READABLE).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
