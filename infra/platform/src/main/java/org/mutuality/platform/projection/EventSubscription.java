package org.mutuality.platform.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/**
 * Reads the event store from its checkpoint on, one batch per transaction: effect and checkpoint are committed
 * together. When a service has several instances, the one that holds the row works.
 */
public final class EventSubscription {
    /** Name prefix of subscriptions that fill a read model. */
    static final String PROJECTION_PREFIX = "projection:";

    static final String REACTION_PREFIX = "reaction:";

    /** Name prefix of subscriptions that fill a read model beside the live one. */
    static final String REBUILD_PREFIX = "rebuild:";

    private static final int BATCH_SIZE = 500;
    private static final long UNKNOWN = -1;

    private final String name;
    private final Class<?> eventType;
    private final BatchHandler handler;
    private final ReadModelDatabase database;
    private final EventStoreReader events;
    private final ReentrantLock lock = new ReentrantLock();
    // Checkpoint when this instance last moved it. Each move names the expected checkpoint, so a stale one moves
    // nothing.
    private volatile long position = UNKNOWN;

    /** @param handler handles events in order; when it throws, the transaction is rolled back */
    public EventSubscription(
            String name,
            Class<?> eventType,
            BatchHandler handler,
            ReadModelDatabase database,
            EventStoreReader events) {
        this.name = name;
        this.eventType = eventType;
        this.handler = handler;
        this.database = database;
        this.events = events;
    }

    public String name() {
        return name;
    }

    boolean isProjection() {
        return name.startsWith(PROJECTION_PREFIX);
    }

    /** Whether it may read only events that every projection has processed. */
    boolean waitsForProjections() {
        return name.startsWith(REACTION_PREFIX);
    }

    ReentrantLock lock() {
        return lock;
    }

    long position() {
        return position;
    }

    /** Position up to which all events are applied; asks the database only while this instance doesn't know it. */
    long checkpoint() {
        long known = position;
        return known == UNKNOWN ? database.read(this::storedCheckpoint) : known;
    }

    /** Whether there may be events for it up to {@code newest}. */
    boolean hasWork(long newest) {
        return position < newest && !isIrrelevant(newest);
    }

    /** Whether all events up to {@code newest} are known to be irrelevant. */
    boolean canSkipTo(long newest) {
        return position < newest && isIrrelevant(newest);
    }

    /** Remembers the new checkpoint, or that it is unknown when the move failed. */
    void checkpointMoved(boolean moved, long newest) {
        position = moved ? newest : UNKNOWN;
    }

    /**
     * Processes one batch of the events up to {@code end}.
     *
     * @return whether there may be more to process immediately
     */
    public boolean processBatch(long end) {
        lock.lock();
        try {
            // Locking a row writes to it, so a subscription without work must not lock it.
            EventSlice next = next(end);
            if (next.isEmpty()) {
                position = next.from();
                return false;
            }
            return handle(next);
        } finally {
            lock.unlock();
        }
    }

    /** Number of events between its checkpoint and the newest one. */
    public long lag() {
        return database.read(sql -> events.lastPosition(sql) - storedCheckpoint(sql));
    }

    /** Sets the checkpoint before the first event. Waits for a batch that is being processed. */
    void reset(Handle sql) {
        sql.execute("insert into event_subscription values (?, 0) on conflict (name) do update set position = 0", name);
    }

    /** The checkpoint, which stays there until the end of the transaction. */
    long lockCheckpoint(Handle sql) {
        // A row that does not exist cannot be locked.
        sql.execute("insert into event_subscription values (?, 0) on conflict do nothing", name);
        return sql.select("select position from event_subscription where name = ? for update", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Handles all events from its checkpoint up to {@code end} in this transaction, without moving the checkpoint. */
    void handleRest(long end, Handle sql) {
        long from = lockCheckpoint(sql);
        while (from < end) {
            EventSlice next = readStored(from, end, sql);
            handler.handle(next.events(), sql);
            from = next.upTo();
        }
    }

    void deleteCheckpoint(Handle sql) {
        sql.execute("delete from event_subscription where name = ?", name);
    }

    void createCheckpoint() {
        database.write(sql -> sql.execute("insert into event_subscription values (?, 0) on conflict do nothing", name));
    }

    private boolean isIrrelevant(long newest) {
        long from = position;
        return from != UNKNOWN && events.areIrrelevant(from, newest, eventType);
    }

    private EventSlice next(long end) {
        long from = position;
        return (from == UNKNOWN ? Optional.<EventSlice>empty() : readRecent(from, end))
                .orElseGet(() -> database.read(sql -> readStored(storedCheckpoint(sql), end, sql)));
    }

    private Optional<EventSlice> readRecent(long from, long end) {
        long upTo = Math.min(end, from + BATCH_SIZE);
        return upTo <= from
                ? Optional.of(new EventSlice(from, from, List.of(), false))
                : events.readBuffered(from, upTo, eventType)
                        .map(found -> new EventSlice(from, upTo, found, upTo < end));
    }

    private EventSlice readStored(long from, long end, Handle sql) {
        long upTo = Math.min(end, from + EventSlice.MAX_RANGE);
        List<StoredEvent> found = upTo > from ? events.readAfter(sql, from, upTo, BATCH_SIZE, eventType) : List.of();
        boolean full = found.size() == BATCH_SIZE;
        return new EventSlice(from, full ? found.getLast().recorded().position() : upTo, found, full || upTo < end);
    }

    private boolean handle(EventSlice next) {
        boolean moved = database.writeAsyncCommit(sql -> {
            boolean mine = move(next.from(), next.upTo(), sql);
            if (mine && !next.events().isEmpty()) {
                handler.handle(next.events(), sql);
            }
            return mine;
        });
        checkpointMoved(moved, next.upTo());
        return moved && next.more();
    }

    // False when another instance holds the row or has moved the checkpoint.
    private boolean move(long from, long to, Handle sql) {
        return sql.execute("""
                update event_subscription set position = ?
                where name = (select name from event_subscription where name = ? and position = ? for update skip locked)""", to, name, from) == 1;
    }

    long storedCheckpoint(Handle sql) {
        return sql.select("select position from event_subscription where name = ?", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Handles a batch of events in the transaction that moves the checkpoint. */
    public interface BatchHandler {
        void handle(List<StoredEvent> events, Handle sql);
    }

    /**
     * The next events of a subscription.
     *
     * @param from checkpoint before them
     * @param upTo checkpoint after them
     * @param events the events between {@code from} and {@code upTo} that may be of its type, oldest first
     * @param more whether there are events after {@code upTo}
     */
    record EventSlice(long from, long upTo, List<StoredEvent> events, boolean more) {
        // Irrelevant events are skipped many at a time, but the query must end within the connection's timeout.
        static final int MAX_RANGE = 10_000;

        boolean isEmpty() {
            return upTo <= from;
        }
    }
}
