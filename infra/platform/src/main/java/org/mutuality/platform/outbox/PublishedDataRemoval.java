package org.mutuality.platform.outbox;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/** Names the events whose published messages are to be removed from their topics. */
public interface PublishedDataRemoval {
    /**
     * Positions of earlier events whose messages are removed because of {@code event}; empty for most events. Called in order, at
     * least once.
     *
     * @param sql transaction of the outbox
     */
    List<Long> positionsRemovedBy(StoredEvent event, Handle sql);
}
