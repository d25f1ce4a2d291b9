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
 * Loads rows by key, with one query for all concurrent callers, such as policies that handle a hundred messages at the
 * same time. Caches nothing: each result is read after its request.
 *
 * @param <K> key
 * @param <V> result
 */
public final class BatchLoader<K, V> implements AutoCloseable {
    private static final int MAX_BATCH_SIZE = 256;

    private final MicroBatcher<K, V> batcher;

    /**
     * @param name part of the thread's name
     * @param query returns a result for each of up to 256 keys
     */
    public BatchLoader(String name, Function<Set<K>, Map<K, V>> query) {
        this.batcher =
                new MicroBatcher<>("load-" + name, "database", MAX_BATCH_SIZE, requests -> complete(requests, query));
    }

    /** @throws org.mutuality.platform.problem.ServerUnavailableException when the database does not answer in time */
    public V load(K key) {
        return batcher.submitAndAwait(key);
    }

    @Override
    public void close() {
        batcher.close();
    }

    private static <K, V> void complete(List<PendingRequest<K, V>> requests, Function<Set<K>, Map<K, V>> query) {
        Set<K> keys = new HashSet<>();
        requests.forEach(one -> keys.add(one.payload()));
        Map<K, V> found = query.apply(keys);
        requests.forEach(one -> one.result().complete(Objects.requireNonNull(found.get(one.payload()))));
    }
}
