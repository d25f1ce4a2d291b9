package org.mutuality.platform.projection;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.eventsourcing.EventMetadata;

/**
 * Fills a view from this service's own stored events. Its position moves in the transaction that writes its rows, so each
 * event counts exactly once.
 *
 * @param <E> sealed family of the events it reads
 */
public interface Projection<E> {
    /** Stored with its position, so it outlives the class name: {@code stipend-terms}. */
    String name();

    Class<E> eventType();

    void project(E event, EventMetadata recorded, Handle sql);

    /** A batch, oldest first, in one transaction. For views of which many events touch one row: those write it once here. */
    default void projectAll(List<RecordedEvent<E>> batch, Handle sql) {
        batch.forEach(one -> project(one.event(), one.recorded(), sql));
    }

    /** Empties the view, before it is filled again from the first event. */
    void truncate(Handle sql);
}
