package org.mutuality.platform.inbox;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mutuality.platform.Deadline;
import org.mutuality.platform.problem.Unavailable;
import org.mutuality.platform.view.Views;

/**
 * Whether a view of other services' facts shows all that was told. After a start, and while Kafka is away, it may not: then
 * nobody can say that what it lacks isn't there.
 */
@ApplicationScoped
public class HeardAll {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record View(String name, String topic) {}

    private final LoadingCache<String, Optional<Map<Integer, Long>>> ends;
    // Asked by many at once, and by each again and again.
    private final LoadingCache<View, Boolean> heard =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMillis(50)).build(this::isHeard);

    private final Views views;

    HeardAll(Views views, TopicEnds ends) {
        this.views = views;
        this.ends =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(ends::of);
    }

    /**
     * Returns when the view shows what was told up to a second ago.
     *
     * @param view name of the {@link ContractProjection}
     * @throws Unavailable when it doesn't within five seconds, or Kafka doesn't answer
     */
    public void await(String view, String topic) {
        View asked = new View(view, topic);
        var unused = Deadline.await(PATIENCE, () -> Optional.of(asked).filter(heard::get))
                .orElseThrow(() -> new Unavailable("News of the other services"));
    }

    private boolean isHeard(View view) {
        return ends.get(view.topic()).filter(told -> isHeard(view, told)).isPresent();
    }

    private boolean isHeard(View view, Map<Integer, Long> told) {
        Map<Integer, Long> taken = taken(view);
        return told.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<Integer, Long> taken(View view) {
        return views.read(sql -> sql.select(
                        "select partition, next_offset from inbox_position where reader = ? and topic = ?",
                        view.name(),
                        view.topic())
                .map((row, context) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
