package org.mutuality.platform.eventsourcing.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates decided on last, bounded and strongly held: a command on one of them reads nothing. An entry that
 * another instance has made stale costs one lost race, which evicts it, and one more try.
 */
public final class AggregateCache implements org.axonframework.common.caching.Cache {
    private final Cache<Object, Object> entries;

    public AggregateCache(long most) {
        // On the caller's thread: what is evicted costs less than waking another one for it, with each new aggregate.
        this.entries =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // Axon's own signature
    public <K, V> V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    // An aggregate to which nothing has happened yet has no id, and there is nothing of it to keep.
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.get(key, absent -> value.get());
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    @Override
    public @Nullable Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
