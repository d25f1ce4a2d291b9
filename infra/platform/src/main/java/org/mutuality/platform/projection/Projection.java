package org.mutuality.platform.projection;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.eventsourcing.EventMetadata;

/**
 * Fills a read model from this service's own events. Its checkpoint moves in the transaction that writes its rows, so
 * each event is applied exactly once.
 *
 * @param <E> sealed interface of the events it handles
 */
public interface Projection<E> {
    /** Name of its checkpoint, such as {@code stipend-terms}; independent of the class name. */
    String name();

    Class<E> eventType();

    void project(E event, EventMetadata metadata, Handle sql);

    /**
     * Applies a batch, oldest first, in one transaction. Override it where many events change the same row, to write
     * that row once.
     */
    default void projectAll(List<RecordedEvent<E>> batch, Handle sql) {
        batch.forEach(one -> project(one.event(), one.recorded(), sql));
    }

    /**
     * Removes the rows of an erased family, or what they contain of it. Called between the events of the batches, in the
     * order in which they were stored, so that a rebuild ends with the same rows; twice for each family.
     */
    default void erase(UUID familyId, Handle sql) {}

    /** All tables that it fills and nobody else writes to. A rebuild fills a second set of them. */
    List<String> tables();

    /** Writes rows that no event brings to the empty tables of a rebuild. */
    default void prepareRebuild(Handle sql) {}
}
