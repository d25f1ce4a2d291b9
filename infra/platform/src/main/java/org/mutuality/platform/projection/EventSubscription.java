package org.mutuality.platform.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/**
 * Reads the event store from where it stopped, a batch a transaction: effect and position are committed together. Of several
 * instances of a service one at a time holds the row and works.
 */
public final class EventSubscription {
    /** What the names of those begin with that fill a view. */
    static final String VIEW = "projection:";

    static final String REACTION = "reaction:";

    private static final int MOST = 500;
    private static final long UNKNOWN = -1;

    private final String name;
    private final Class<?> family;
    private final BatchHandler batch;
    private final ReadModelDatabase views;
    private final EventStoreReader events;
    private final ReentrantLock turn = new ReentrantLock();
    // Where the row stood when this instance last moved it. Each move says from where, so a stale one moves nothing.
    private volatile long position = UNKNOWN;

    /** @param batch takes events in order; what it throws leaves position and rows as they were */
    public EventSubscription(
            String name, Class<?> family, BatchHandler batch, ReadModelDatabase views, EventStoreReader events) {
        this.name = name;
        this.family = family;
        this.batch = batch;
        this.views = views;
        this.events = events;
    }

    public String name() {
        return name;
    }

    boolean isView() {
        return name.startsWith(VIEW);
    }

    /** Whether it may read only what every view has passed. */
    boolean waitsForViews() {
        return name.startsWith(REACTION);
    }

    ReentrantLock turn() {
        return turn;
    }

    long position() {
        return position;
    }

    /** Position up to which all events are applied; asks the database only while this instance doesn't know it. */
    long checkpoint() {
        long known = position;
        return known == UNKNOWN ? views.read(this::stored) : known;
    }

    /** Whether there may be something for it up to {@code newest}. */
    boolean hasWork(long newest) {
        return position < newest && !isForeign(newest);
    }

    /** Whether all up to {@code newest} is known to concern others only. */
    boolean canSkipTo(long newest) {
        return position < newest && isForeign(newest);
    }

    /** Its row was moved, or wasn't where it was thought to be. */
    void checkpointMoved(boolean moved, long newest) {
        position = moved ? newest : UNKNOWN;
    }

    /** One batch of what stands up to {@code end}. Returns whether there may be more at once. */
    public boolean processBatch(long end) {
        turn.lock();
        try {
            // Locking a row writes it, so a follower that has nothing to do must not even try.
            EventSlice next = next(end);
            if (next.isEmpty()) {
                position = next.from();
                return false;
            }
            return take(next);
        } finally {
            turn.unlock();
        }
    }

    /** Events behind the newest. */
    public long lag() {
        return views.read(sql -> events.lastPosition(sql) - stored(sql));
    }

    /** Starts from the first event again. {@code empty} runs in the same transaction. */
    public void reset(Consumer<Handle> empty) {
        turn.lock();
        try {
            views.write(sql -> {
                sql.select("select position from follower where name = ? for update", name)
                        .mapTo(Long.class)
                        .findOne();
                empty.accept(sql);
                return sql.execute("update follower set position = 0 where name = ?", name);
            });
            position = UNKNOWN;
        } finally {
            turn.unlock();
        }
    }

    void createCheckpoint() {
        views.write(sql -> sql.execute("insert into follower values (?, 0) on conflict do nothing", name));
    }

    private boolean isForeign(long newest) {
        long from = position;
        return from != UNKNOWN && events.areIrrelevant(from, newest, family);
    }

    private EventSlice next(long end) {
        long from = position;
        return (from == UNKNOWN ? Optional.<EventSlice>empty() : recent(from, end))
                .orElseGet(() -> views.read(sql -> stored(end, sql)));
    }

    private Optional<EventSlice> recent(long from, long end) {
        long upTo = Math.min(end, from + MOST);
        return upTo <= from
                ? Optional.of(new EventSlice(from, from, List.of(), false))
                : events.readBuffered(from, upTo, family).map(found -> new EventSlice(from, upTo, found, upTo < end));
    }

    private EventSlice stored(long end, Handle sql) {
        long from = stored(sql);
        long upTo = Math.min(end, from + EventSlice.FARTHEST);
        List<StoredEvent> found = upTo > from ? events.readAfter(sql, from, upTo, MOST, family) : List.of();
        boolean full = found.size() == MOST;
        return new EventSlice(from, full ? found.getLast().recorded().position() : upTo, found, full || upTo < end);
    }

    private boolean take(EventSlice next) {
        boolean mine = views.writeAsyncCommit(sql -> {
            boolean moved = move(next.from(), next.upTo(), sql);
            if (moved && !next.events().isEmpty()) {
                batch.handle(next.events(), sql);
            }
            return moved;
        });
        checkpointMoved(mine, next.upTo());
        return mine && next.more();
    }

    // Not when another instance is at work, or has moved it meanwhile.
    private boolean move(long from, long to, Handle sql) {
        return sql.execute("""
                update follower set position = ?
                where name = (select name from follower where name = ? and position = ? for update skip locked)""", to, name, from) == 1;
    }

    private long stored(Handle sql) {
        return sql.select("select position from follower where name = ?", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** What a batch of events does. */
    public interface BatchHandler {
        void handle(List<StoredEvent> events, Handle sql);
    }

    /**
     * What a follower takes next.
     *
     * @param events those between {@code from} and {@code upTo} that may be of its family, oldest first
     * @param more there are events after {@code upTo}
     */
    record EventSlice(long from, long upTo, List<StoredEvent> events, boolean more) {
        // Those of other families are passed many at once; yet the query must end before the connection's patience
        // does.
        static final int FARTHEST = 10_000;

        boolean isEmpty() {
            return upTo <= from;
        }
    }
}
