package org.mutuality.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;

/**
 * Makes a caller's own writes visible to its next read. It waits for all projections, so use it for configuration data,
 * not on the hot path.
 */
@ApplicationScoped
public class ProjectionBarrier {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ReadModelDatabase database;
    private final EventStoreReader events;

    ProjectionBarrier(ReadModelDatabase database, EventStoreReader events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Returns when all projections have processed the events stored now, or after two seconds: the write is durable in
     * either case.
     */
    public void awaitCatchUp() {
        long newest = database.read(events::lastPosition);
        var unused = BoundedWait.pollUntilPresent(
                TIMEOUT,
                () -> Optional.of(true)
                        .filter(always -> database.read(EventSubscriptions::lowestProjectionCheckpoint) >= newest));
    }
}
