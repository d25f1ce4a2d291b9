package org.mutuality.platform.inbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mutuality.platform.kafka.KafkaAdmin;

/** Where topics end now. */
@Singleton
class TopicEnds {
    private static final int PATIENCE_MS = 2_000;
    // Where our readers come to, see KafkaSettings.
    private static final ListOffsetsOptions READABLE = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final KafkaAdmin kafka;

    TopicEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /** The offset after the last message, by partition; none of a topic that isn't made yet. Empty while Kafka doesn't answer. */
    Optional<Map<Integer, Long>> of(String topic) {
        try {
            return Optional.of(ends(topic));
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException ? Optional.of(Map.of()) : Optional.empty();
        } catch (TimeoutException | KafkaException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<Integer, Long> ends(String topic) throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                got(kafka.get().describeTopics(Set.of(topic)).allTopicNames()).values().stream()
                        .flatMap(described -> described.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                got(kafka.get().listOffsets(asked, READABLE).all());
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private static <T> T got(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }
}
