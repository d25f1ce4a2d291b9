package org.mutuality.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.platform.Deadline;

/** Lets a caller read what it has just written: for what is set up now and then, not for the hot path. */
@ApplicationScoped
public class CaughtUp {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Views views;

    CaughtUp(Views views) {
        this.views = views;
    }

    /** Returns when all views of this service show what is stored now, or after two seconds: the write stands either way. */
    public void await() {
        long newest = views.read(sql -> sql.select("select coalesce(max(position), 0) from event_store")
                .mapTo(Long.class)
                .one());
        var unused = Deadline.await(
                PATIENCE, () -> Optional.of(true).filter(yes -> views.read(Followers::projected) >= newest));
    }
}
