package org.mutuality.platform.projection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * Advances the checkpoints of all subscriptions that no new event concerns, in one statement: a statement for each
 * would cost as much as processing events.
 */
final class CheckpointAdvancer {
    private static final String ADVANCE = """
            with lockable as (
                select s.name from event_subscription s join unnest(?, ?) as expected(name, position) using (name, position)
                for update of s skip locked)
            update event_subscription s set position = ? from lockable where s.name = lockable.name returning s.name""";

    private final List<EventSubscription> subscriptions;
    private final ReadModelDatabase database;

    CheckpointAdvancer(List<EventSubscription> subscriptions, ReadModelDatabase database) {
        this.subscriptions = subscriptions;
        this.database = database;
    }

    void advanceTo(long newest) {
        // A subscription that is processing a batch will notice by itself.
        List<EventSubscription> lockable =
                subscriptions.stream().filter(one -> one.lock().tryLock()).toList();
        try {
            List<EventSubscription> idle =
                    lockable.stream().filter(one -> one.canSkipTo(newest)).toList();
            if (!idle.isEmpty()) {
                Set<String> moved = move(idle, newest);
                idle.forEach(one -> one.checkpointMoved(moved.contains(one.name()), newest));
            }
        } finally {
            lockable.forEach(one -> one.lock().unlock());
        }
    }

    private Set<String> move(List<EventSubscription> idle, long newest) {
        return database.writeAsyncCommit(sql -> sql
                .createQuery(ADVANCE)
                .bindArray(
                        0,
                        String.class,
                        idle.stream().map(EventSubscription::name).toArray())
                .bindArray(
                        1,
                        Long.class,
                        idle.stream().map(EventSubscription::position).toArray())
                .bind(2, newest)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet()));
    }
}
