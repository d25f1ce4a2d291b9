package org.mutuality.platform.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Whether something of these stored names is for it. Whatever else there is it passes when it next looks. */
    boolean isConcerned(Set<String> appended) {
        return events.concern(appended, family);
    }

    /** One batch. Returns whether there may be more at once. */
    public boolean step() {
        Stretch next = views.read(this::next);
        if (next.isEmpty()) {
            // Locking a row writes it, so a follower that has nothing to do must not even try.
            return false;
        }
        return views.redoable(sql -> next.concerns() ? take(next, sql) : pass(next, sql));
    }

    /** Events behind the newest. */
    public long lag() {
        return views.read(sql -> events.newest(sql) - position(sql).orElse(0L));
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

    private Stretch next(Handle sql) {
        long from = position(sql).orElse(0L);
        long end = Math.min(events.newest(sql), bound.of(sql));
        long upTo = Math.min(end, from + Stretch.FARTHEST);
        return new Stretch(from, upTo, upTo < end, events.any(sql, from, upTo, family));
    }

    private boolean take(Stretch stretch, Handle sql) {
        if (!holds(stretch.from(), sql)) {
            return false;
        }
        List<StoredEvent> next = events.after(sql, stretch.from(), stretch.upTo(), MOST, family);
        batch.take(next, sql);
        boolean full = next.size() == MOST;
        move(stretch.from(), full ? next.getLast().recorded().position() : stretch.upTo(), sql);
        return full || stretch.more();
    }

    private boolean pass(Stretch stretch, Handle sql) {
        move(stretch.from(), stretch.upTo(), sql);
        return stretch.more();
    }

    // Not when another instance is at work, or has moved it meanwhile.
    private boolean holds(long from, Handle sql) {
        return sql.select(
                        "select position from follower where name = ? and position = ? for update skip locked",
                        name,
                        from)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    private void move(long from, long to, Handle sql) {
        sql.execute("update follower set position = ? where name = ? and position = ?", to, name, from);
    }

    private Optional<Long> position(Handle sql) {
        return sql.select("select position from follower where name = ?", name)
                .mapTo(Long.class)
                .findOne();
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
