package org.mutuality.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;

/**
 * Read-your-writes for the hot path: the write only notes a position in memory, and the read waits until the projection has
 * reached it. A read of what is already projected costs a comparison of two numbers and no query. Covers writes through this
 * instance.
 */
@ApplicationScoped
public class OwnWrites {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    // A power of two. Keys that share a slot wait for the later write of the two, which is never too early.
    private static final int SLOTS = 8_192;

    private final EventStoreReader events;
    private final EventSubscriptions subscriptions;
    private final AtomicLongArray positions = new AtomicLongArray(SLOTS);

    OwnWrites(EventStoreReader events, EventSubscriptions subscriptions) {
        this.events = events;
        this.subscriptions = subscriptions;
    }

    /**
     * Notes that a command has just succeeded.
     *
     * @param key what it wrote about, such as the id of a family
     */
    public void recordWrite(UUID key) {
        positions.accumulateAndGet(slot(key), events.lastAppendedPosition(), Math::max);
    }

    /**
     * Returns when a projection shows what was written about {@code key}, or after two seconds: an old answer is better than none.
     *
     * @param projection {@link Projection#name()}
     */
    public void awaitProjected(UUID key, String projection) {
        long written = positions.get(slot(key));
        if (written > 0) {
            var unused = BoundedWait.pollUntilPresent(
                    TIMEOUT,
                    () -> Optional.of(true).filter(yes -> subscriptions.projectionCheckpoint(projection) >= written));
        }
    }

    private static int slot(UUID key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
