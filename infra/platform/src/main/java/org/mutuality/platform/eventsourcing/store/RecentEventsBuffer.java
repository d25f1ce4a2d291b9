package org.mutuality.platform.eventsourcing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events that this instance appended last, so that all who follow them need neither ask the database nor parse them again.
 * Holds a stretch without a gap, until all have passed it: what another instance writes in between empties it.
 */
final class RecentEventsBuffer {
    // Reactions are up to a thousand behind under load, for they wait for the views.
    static final int MOST = 2_048;

    private final @Nullable BufferedEvent[] ring = new BufferedEvent[MOST];
    private long newest;
    private int held;

    /** @param last position before the first of {@code rows} */
    synchronized void add(long last, List<EventRow> rows) {
        if (last != newest) {
            held = 0;
            newest = last;
        }
        for (EventRow row : rows) {
            newest++;
            ring[(int) (newest % MOST)] = new BufferedEvent(newest, row);
        }
        held = Math.min(MOST, held + rows.size());
    }

    /** Lets go of what stands at {@code position} and before: on a small heap it would grow old. */
    synchronized void release(long position) {
        for (long oldest = newest - held + 1; oldest <= Math.min(position, newest); oldest++) {
            ring[(int) (oldest % MOST)] = null;
            held--;
        }
    }

    /** Events after one position up to another; empty when not all of them are here. */
    synchronized Optional<List<BufferedEvent>> between(long after, long upTo) {
        if (upTo > newest || after < newest - held) {
            return Optional.empty();
        }
        List<BufferedEvent> found = new ArrayList<>((int) (upTo - after));
        for (long position = after + 1; position <= upTo; position++) {
            found.add(Objects.requireNonNull(ring[(int) (position % MOST)]));
        }
        return Optional.of(found);
    }

    /** 0 when nothing was appended here. */
    synchronized long newest() {
        return newest;
    }
}
