package org.mutuality.platform.projection;

import java.util.List;
import org.mutuality.platform.eventsourcing.EventMetadata;

/**
 * What this service does on its own facts: commands, nothing else. Called in order, at least once, and only when every
 * projection of this service has passed the event, so the views it reads are at least as new as the event.
 *
 * @param <E> event it reads, or sealed family of those
 */
public interface Reaction<E> {
    /** Stored with its position, so it outlives the class name: {@code accrue-waiting-stipends}. */
    String name();

    Class<E> eventType();

    void react(E event, EventMetadata recorded);

    /** A batch, oldest first. For reactions whose commands go to aggregates apart: those send them side by side here. */
    default void reactAll(List<RecordedEvent<E>> batch) {
        batch.forEach(one -> react(one.event(), one.recorded()));
    }
}
