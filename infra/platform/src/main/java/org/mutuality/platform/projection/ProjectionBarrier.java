package org.mutuality.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;

/** Lets a caller read what it has just written: for what is set up now and then, not for the hot path. */
@ApplicationScoped
public class ProjectionBarrier {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReadModelDatabase views;
    private final EventStoreReader events;

    ProjectionBarrier(ReadModelDatabase views, EventStoreReader events) {
        this.views = views;
        this.events = events;
    }

    /** Returns when all views of this service show what is stored now, or after two seconds: the write stands either way. */
    public void awaitCatchUp() {
        long newest = views.read(events::lastPosition);
        var unused = BoundedWait.pollUntilPresent(
                PATIENCE,
                () -> Optional.of(true)
                        .filter(yes -> views.read(EventSubscriptions::lowestProjectionCheckpoint) >= newest));
    }
}
