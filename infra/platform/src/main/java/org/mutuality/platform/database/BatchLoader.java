package org.mutuality.platform.database;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.mutuality.platform.MicroBatcher;
import org.mutuality.platform.MicroBatcher.PendingRequest;

/**
 * One query for what many ask of a view at once, as policies do that take a hundred facts side by side. Always what the view
 * shows now: nothing is remembered.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class BatchLoader<K, V> implements AutoCloseable {
    private static final int MOST = 256;

    private final MicroBatcher<K, V> group;

    /** @param query answers for all of up to 256 keys */
    public BatchLoader(String name, Function<Set<K>, Map<K, V>> query) {
        this.group = new MicroBatcher<>("ask-" + name, "database", MOST, asked -> answer(asked, query));
    }

    /** @throws org.mutuality.platform.problem.Unavailable the database does not answer in time */
    public V load(K key) {
        return group.submitAndAwait(key);
    }

    @Override
    public void close() {
        group.close();
    }

    private static <K, V> void answer(List<PendingRequest<K, V>> asked, Function<Set<K>, Map<K, V>> query) {
        Set<K> keys = new HashSet<>();
        asked.forEach(one -> keys.add(one.question()));
        Map<K, V> answers = query.apply(keys);
        asked.forEach(one -> one.answer().complete(Objects.requireNonNull(answers.get(one.question()))));
    }
}
