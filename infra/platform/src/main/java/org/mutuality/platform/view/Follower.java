package org.mutuality.platform.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.store.StoredEvent;
import org.mutuality.platform.store.StoredEvents;

/**
 * Reads the event store from where it stopped, a batch a transaction: effect and position are committed together. Of several
 * instances of a service one at a time holds the row and works.
 */
public final class Follower {
    private static final int MOST = 500;

    private final String name;
    private final Class<?> family;
    private final Batch batch;
    private final Bound bound;
    private final Views views;
    private final StoredEvents events;

    /** @param batch takes events in order; what it throws leaves position and rows as they were */
    public Follower(String name, Class<?> family, Batch batch, Bound bound, Views views, StoredEvents events) {
        this.name = name;
        this.family = family;
        this.batch = batch;
        this.bound = bound;
        this.views = views;
        this.events = events;
    }

    public String name() {
        return name;
    }

    /** One batch. Returns whether there may be more at once. */
    public boolean step() {
        // Locking a row writes it, so a follower that has nothing to do must not even try.
        return views.read(this::isBehind) && views.redoable(this::step);
    }

    /** Events behind the newest. */
    public long lag() {
        return views.read(sql -> newest(sql) - position(sql).orElse(0L));
    }

    /** Starts from the first event again. {@code empty} runs in the same transaction. */
    public void rewind(Consumer<Handle> empty) {
        views.write(sql -> {
            sql.select("select position from follower where name = ? for update", name)
                    .mapTo(Long.class)
                    .findOne();
            empty.accept(sql);
            return sql.execute("update follower set position = 0 where name = ?", name);
        });
    }

    void enter() {
        views.write(sql -> sql.execute("insert into follower values (?, 0) on conflict do nothing", name));
    }

    private boolean isBehind(Handle sql) {
        return position(sql).orElse(0L) < newest(sql);
    }

    private boolean step(Handle sql) {
        Optional<Long> held = sql.select("select position from follower where name = ? for update skip locked", name)
                .mapTo(Long.class)
                .findOne();
        if (held.isEmpty()) {
            return false;
        }
        List<StoredEvent> next = events.after(sql, held.get(), bound.of(sql), MOST, family);
        if (!next.isEmpty()) {
            batch.take(next, sql);
            long reached = next.getLast().recorded().position();
            sql.execute("update follower set position = ? where name = ?", reached, name);
        }
        return next.size() == MOST;
    }

    private Optional<Long> position(Handle sql) {
        return sql.select("select position from follower where name = ?", name)
                .mapTo(Long.class)
                .findOne();
    }

    private static long newest(Handle sql) {
        return sql.select("select coalesce(max(position), 0) from event_store")
                .mapTo(Long.class)
                .one();
    }

    /** What a batch of events does. */
    public interface Batch {
        void take(List<StoredEvent> events, Handle sql);
    }

    /** How far may be read. */
    public interface Bound {
        Bound NONE = sql -> Long.MAX_VALUE;

        long of(Handle sql);
    }
}
