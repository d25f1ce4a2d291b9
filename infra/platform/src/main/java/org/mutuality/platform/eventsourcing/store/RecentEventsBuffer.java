package org.mutuality.platform.eventsourcing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ring buffer of the events that this instance appended last, so that subscriptions need neither query nor parse them.
 * It holds a range of positions without gaps, until all subscriptions have processed them; an append by another
 * instance in between empties it.
 */
final class RecentEventsBuffer {
    // Under load, reactions lag by up to a thousand events because they wait for the projections.
    static final int CAPACITY = 2_048;

    private final @Nullable BufferedEvent[] ring = new BufferedEvent[CAPACITY];
    private long newest;
    private int size;

    /** @param last position before the first of {@code rows} */
    synchronized void add(long last, List<EventRow> rows) {
        if (last != newest) {
            size = 0;
            newest = last;
        }
        for (EventRow row : rows) {
            newest++;
            ring[(int) (newest % CAPACITY)] = new BufferedEvent(newest, row);
        }
        size = Math.min(CAPACITY, size + rows.size());
    }

    /** Evicts events up to {@code position}: on a small heap they would be promoted to the old generation. */
    synchronized void evict(long position) {
        for (long oldest = newest - size + 1; oldest <= Math.min(position, newest); oldest++) {
            ring[(int) (oldest % CAPACITY)] = null;
            size--;
        }
    }

    /** Events after one position up to another; empty when not all of them are buffered. */
    synchronized Optional<List<BufferedEvent>> find(long after, long upTo) {
        if (upTo > newest || after < newest - size) {
            return Optional.empty();
        }
        List<BufferedEvent> events = new ArrayList<>((int) (upTo - after));
        for (long position = after + 1; position <= upTo; position++) {
            events.add(Objects.requireNonNull(ring[(int) (position % CAPACITY)]));
        }
        return Optional.of(events);
    }

    /** Position of the newest event appended by this instance; 0 when there is none. */
    synchronized long newest() {
        return newest;
    }
}
