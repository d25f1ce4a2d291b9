package org.mutuality.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.platform.Deadline;
import org.mutuality.platform.store.StoredEvents;

/** Lets a caller read what it has just written: for what is set up now and then, not for the hot path. */
@ApplicationScoped
public class CaughtUp {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Views views;
    private final StoredEvents events;

    CaughtUp(Views views, StoredEvents events) {
        this.views = views;
        this.events = events;
    }

    /** Returns when all views of this service show what is stored now, or after two seconds: the write stands either way. */
    public void await() {
        long newest = views.read(events::newest);
        var unused = Deadline.await(
                PATIENCE, () -> Optional.of(true).filter(yes -> views.read(Followers::projected) >= newest));
    }
}
