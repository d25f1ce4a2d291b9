package org.mutuality.platform.projection;

import java.util.List;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/**
 * What a follower takes next.
 *
 * @param events those between {@code from} and {@code upTo} that may be of its family, oldest first
 * @param more there are events after {@code upTo}
 */
record EventSlice(long from, long upTo, List<StoredEvent> events, boolean more) {
    // Those of other families are passed many at once; yet the query must end before the connection's patience does.
    static final int FARTHEST = 10_000;

    boolean isEmpty() {
        return upTo <= from;
    }
}
