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
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Whether all that other services told was heard: by the views of their facts, named as their {@link ContractProjection}s, and by
 * the policies. After a start, and while Kafka is away, it may not be: then nobody can say that what is lacking isn't there.
 */
@ApplicationScoped
public class InboxBarrier {
    /** All {@link Policy}s together, beside the names of views: heard when this service's own views show what they decided. */
    public static final String POLICIES = PolicyConsumer.NAME;

    // One that was told a moment ago is here by then.
    private static final Duration MOMENT = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // Answers may be remembered for some milliseconds.
    private static final Duration ONCE_MORE = Duration.ofMillis(20);

    private final Function<String, Optional<Set<String>>> topics;
    private final Runnable decided;
    private final LoadingCache<String, Map<TopicPartition, Long>> told;
    private final LoadingCache<String, Map<TopicPartition, Long>> taken;

    @Inject
    InboxBarrier(Inbox inbox, TopicEndOffsets ends, ConsumerOffsets positions, ProjectionBarrier caughtUp) {
        this(reader -> inbox.reader(reader).map(InboxConsumer::topics), ends, positions, caughtUp::awaitCatchUp);
    }

    /**
     * @param topics that a reader of that name reads; empty when there is none
     * @param decided returns when views show what policies decided before
     */
    InboxBarrier(
            Function<String, Optional<Set<String>>> topics,
            TopicEndOffsets ends,
            ConsumerOffsets positions,
            Runnable decided) {
        this.topics = topics;
        this.decided = decided;
        this.told = remembered(Duration.ofMillis(50), ends::of);
        this.taken = remembered(Duration.ofMillis(20), positions::of);
    }

    /**
     * Asks until there is an answer, for a second and a half: what was told a moment ago is still on its way. Then, when all is
     * heard, once more.
     *
     * @param readers that bring what the question looks into, as of {@link #awaitCatchUp}
     * @throws ServerUnavailableException there is no answer, and within five seconds one of them hasn't taken all that was told before
     */
    public <T> Optional<T> findOrAwait(Supplier<Optional<T>> question, String... readers) {
        Optional<T> found = BoundedWait.pollUntilPresent(MOMENT, question);
        if (found.isPresent()) {
            return found;
        }
        List.of(readers).forEach(this::awaitCatchUp);
        return BoundedWait.pollUntilPresent(ONCE_MORE, question);
    }

    /**
     * Returns when a reader has taken what was told before this call, but for the last twentieth of a second.
     *
     * @param reader a view, or {@link #POLICIES}
     * @throws ServerUnavailableException when it hasn't within five seconds, or Kafka doesn't answer
     */
    public void awaitCatchUp(String reader) {
        topics.apply(reader)
                .orElseThrow(() -> new IllegalArgumentException("No consumer for " + reader))
                .forEach(topic -> awaitCatchUp(reader, told.get(topic)));
        if (reader.equals(POLICIES)) {
            decided.run();
        }
    }

    private void awaitCatchUp(String reader, Map<TopicPartition, Long> ends) {
        var unused = BoundedWait.pollUntilPresent(
                        PATIENCE, () -> Optional.of(taken.get(reader)).filter(positions -> reaches(positions, ends)))
                .orElseThrow(() -> new ServerUnavailableException("The events of the other services"));
    }

    private static boolean reaches(Map<TopicPartition, Long> taken, Map<TopicPartition, Long> told) {
        return told.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** For what many ask at once, and each again and again. */
    private static <K, V> LoadingCache<K, V> remembered(Duration time, CacheLoader<K, V> loader) {
        return Caffeine.newBuilder().expireAfterWrite(time).build(loader);
    }
}
