package org.mutuality.platform.projection;

import java.util.List;
import org.mutuality.platform.eventsourcing.EventMetadata;

/**
 * Sends commands in response to this service's own events, and does nothing else. Called in order, at least once, and
 * only when every projection of the service has processed the event, so that the read models it queries are at least as
 * new as the event.
 *
 * @param <E> event, or sealed interface of the events, that it handles
 */
public interface Reaction<E> {
    /** Name of its checkpoint, such as {@code accrue-waiting-stipends}; independent of the class name. */
    String name();

    Class<E> eventType();

    void react(E event, EventMetadata metadata);

    /** Handles a batch, oldest first. Override it to send commands to different aggregates concurrently. */
    default void reactAll(List<RecordedEvent<E>> batch) {
        batch.forEach(one -> react(one.event(), one.recorded()));
    }
}
