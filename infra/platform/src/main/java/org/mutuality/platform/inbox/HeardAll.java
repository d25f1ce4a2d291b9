package org.mutuality.platform.inbox;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mutuality.contracts.Published;
import org.mutuality.platform.Deadline;
import org.mutuality.platform.problem.Unavailable;
import org.mutuality.platform.view.Views;

/**
 * Whether views of other services' facts show all that was told. After a start, and while Kafka is away, they may not: then
 * nobody can say that what they lack isn't there. Views are named as their {@link ContractProjection}s.
 */
@ApplicationScoped
public class HeardAll {
    // One that was told a moment ago is here by then.
    private static final Duration MOMENT = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // Answers may be remembered for some milliseconds.
    private static final Duration ONCE_MORE = Duration.ofMillis(20);

    private final Views views;
    private final Map<String, String> topics;
    private final LoadingCache<String, Optional<Map<Integer, Long>>> told;
    private final LoadingCache<String, Map<Integer, Long>> taken;

    @Inject
    HeardAll(Views views, TopicEnds ends, Instance<ContractProjection<?>> projections) {
        this(
                views,
                ends,
                projections.stream()
                        .collect(Collectors.toMap(ContractProjection::name, one -> Published.topicOf(one.family()))));
    }

    /** @param topics by the names of the views that they fill */
    HeardAll(Views views, TopicEnds ends, Map<String, String> topics) {
        this.views = views;
        this.topics = topics;
        this.told = remembered(Duration.ofMillis(50), ends::of);
        this.taken = remembered(Duration.ofMillis(20), this::taken);
    }

    /**
     * Asks until there is an answer, for a second and a half: what was told a moment ago is still on its way. Then, when all is
     * heard, once more.
     *
     * @param views that the question looks into
     * @throws Unavailable there is no answer, and within five seconds a view doesn't show all that was told before
     */
    public <T> Optional<T> soon(Supplier<Optional<T>> question, String... views) {
        Optional<T> found = Deadline.await(MOMENT, question);
        if (found.isPresent()) {
            return found;
        }
        List.of(views).forEach(this::await);
        return Deadline.await(ONCE_MORE, question);
    }

    /**
     * Returns when the view shows what was told before this call, but for the last twentieth of a second.
     *
     * @throws Unavailable when it doesn't within five seconds, or Kafka doesn't answer
     */
    public void await(String view) {
        var unused = told.get(topic(view))
                .flatMap(ends ->
                        Deadline.await(PATIENCE, () -> Optional.of(ends).filter(to -> reaches(taken.get(view), to))))
                .orElseThrow(() -> new Unavailable("News of the other services"));
    }

    private String topic(String view) {
        return Optional.ofNullable(topics.get(view))
                .orElseThrow(() -> new IllegalArgumentException("Nothing fills a view " + view));
    }

    private static boolean reaches(Map<Integer, Long> taken, Map<Integer, Long> told) {
        return told.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<Integer, Long> taken(String view) {
        return views.read(sql -> sql.select("select partition, next_offset from inbox_position where reader = ?", view)
                .map((row, context) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** For what many ask at once, and each again and again. */
    private static <K, V> LoadingCache<K, V> remembered(Duration time, CacheLoader<K, V> loader) {
        return Caffeine.newBuilder().expireAfterWrite(time).build(loader);
    }
}
