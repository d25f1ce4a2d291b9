package org.mutuality.platform.eventsourcing.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Caches the most recently used aggregates, so that a command on one of them reads nothing. Where several instances of a service
 * run, another may have made an entry stale, so a decision on it is speculative (see {@link CommandExecution}): an append is
 * refused then, and a command that appends nothing or is refused runs again on the stored state.
 */
public final class AggregateCache implements org.axonframework.common.caching.Cache {
    private final Cache<Object, Object> entries;

    private final boolean severalInstances;

    public AggregateCache(long maxEntries, boolean severalInstances) {
        this.severalInstances = severalInstances;
        // Evicts on the caller's thread: eviction is cheaper than waking another thread for each new aggregate.
        this.entries = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                .executor(Runnable::run)
                .build();
    }

    /** Null also when the running command must not decide on speculative state. */
    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // Axon's own signature
    public <K, V> V get(K key) {
        Object entry = entries.getIfPresent(key);
        return (V) (entry == null || severalInstances && !CommandExecution.tryMarkSpeculative() ? null : entry);
    }

    // An aggregate without events has no id and nothing to cache.
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
