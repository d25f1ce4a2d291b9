package org.mutuality.platform.inbox;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Waits until this service has processed the events that others have published, for reads across services. Consumers
 * are named as their {@link ContractProjection}s; all policies together are {@link #POLICIES}. After a start, or while
 * Kafka is unavailable, they may lag behind: until they have caught up, "not found" cannot be distinguished from "not
 * replicated yet", so the answer is 503.
 */
@ApplicationScoped
public class InboxBarrier {
    /**
     * Name of all {@link Policy}s together. They have caught up when this service's projections show the effects of
     * their commands.
     */
    public static final String POLICIES = PolicyConsumer.NAME;

    // An event published a moment ago has usually arrived by then.
    private static final Duration SHORT_WAIT = Duration.ofMillis(1_500);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    // Results may be cached for some milliseconds.
    private static final Duration CACHE_WAIT = Duration.ofMillis(20);

    private final Function<String, Optional<Set<String>>> topics;
    private final Runnable awaitProjections;
    private final LoadingCache<String, Map<TopicPartition, Long>> endOffsets;
    private final LoadingCache<String, Map<TopicPartition, Long>> consumedOffsets;

    @Inject
    InboxBarrier(Inbox inbox, TopicEndOffsets topicEnds, ConsumerOffsets offsets, ProjectionBarrier projectionBarrier) {
        this(
                consumer -> inbox.consumer(consumer).map(InboxConsumer::topics),
                topicEnds,
                offsets,
                projectionBarrier::awaitCatchUp);
    }

    /**
     * @param topics topics of the consumer of a name; empty when there is none
     * @param awaitProjections returns when the projections show the effects of earlier commands
     */
    InboxBarrier(
            Function<String, Optional<Set<String>>> topics,
            TopicEndOffsets topicEnds,
            ConsumerOffsets offsets,
            Runnable awaitProjections) {
        this.topics = topics;
        this.awaitProjections = awaitProjections;
        this.endOffsets = cache(Duration.ofMillis(50), topicEnds::of);
        this.consumedOffsets = cache(Duration.ofMillis(20), offsets::of);
    }

    /**
     * Runs a query until it finds something, for up to 1.5 s: an event published a moment ago is still on its way. Then
     * waits for the consumers to catch up and runs it a last time.
     *
     * @param consumers names of the consumers that fill what the query reads, see {@link #awaitCatchUp}
     * @throws ServerUnavailableException when nothing is found and a consumer does not catch up within 5 s
     */
    public <T> Optional<T> findOrAwait(Supplier<Optional<T>> query, String... consumers) {
        Optional<T> found = BoundedWait.pollUntilPresent(SHORT_WAIT, query);
        if (found.isPresent()) {
            return found;
        }
        List.of(consumers).forEach(this::awaitCatchUp);
        return BoundedWait.pollUntilPresent(CACHE_WAIT, query);
    }

    /**
     * Returns when a consumer has processed everything published before this call, except for the last 50 ms.
     *
     * @param consumer name of a projection, or {@link #POLICIES}
     * @throws ServerUnavailableException when it does not catch up within 5 s, or Kafka does not answer
     */
    public void awaitCatchUp(String consumer) {
        topics.apply(consumer)
                .orElseThrow(() -> new IllegalArgumentException("No consumer for " + consumer))
                .forEach(topic -> awaitCatchUp(consumer, endOffsets.get(topic)));
        if (consumer.equals(POLICIES)) {
            awaitProjections.run();
        }
    }

    private void awaitCatchUp(String consumer, Map<TopicPartition, Long> topicEnds) {
        var unused = BoundedWait.pollUntilPresent(
                        TIMEOUT,
                        () -> Optional.of(consumedOffsets.get(consumer))
                                .filter(offsets -> hasReached(offsets, topicEnds)))
                .orElseThrow(() -> ServerUnavailableException.of(
                        "the events of the other services have not arrived",
                        Message.of("problem.service-unavailable.events-pending")));
    }

    private static boolean hasReached(Map<TopicPartition, Long> consumedOffsets, Map<TopicPartition, Long> endOffsets) {
        return endOffsets.entrySet().stream()
                .allMatch(end -> consumedOffsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Cache for values that many callers poll. */
    private static <K, V> LoadingCache<K, V> cache(Duration time, CacheLoader<K, V> loader) {
        return Caffeine.newBuilder().expireAfterWrite(time).build(loader);
    }
}
