package org.mutuality.platform.projection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.platform.database.ReadModelDatabase;

/** Moves the followers whom nothing new concerns past it, all in one statement: each by itself would cost as much as work. */
final class CheckpointAdvancer {
    private static final String PASS = """
            with free as (
                select f.name from follower f join unnest(?, ?) as known(name, position) using (name, position)
                for update of f skip locked)
            update follower f set position = ? from free where f.name = free.name returning f.name""";

    private final List<EventSubscription> followers;
    private final ReadModelDatabase views;

    CheckpointAdvancer(List<EventSubscription> followers, ReadModelDatabase views) {
        this.followers = followers;
        this.views = views;
    }

    void advanceTo(long newest) {
        // One that is at work finds out by itself.
        List<EventSubscription> free =
                followers.stream().filter(one -> one.turn().tryLock()).toList();
        try {
            List<EventSubscription> idle =
                    free.stream().filter(one -> one.canSkipTo(newest)).toList();
            if (!idle.isEmpty()) {
                Set<String> moved = move(idle, newest);
                idle.forEach(one -> one.checkpointMoved(moved.contains(one.name()), newest));
            }
        } finally {
            free.forEach(one -> one.turn().unlock());
        }
    }

    private Set<String> move(List<EventSubscription> idle, long newest) {
        return views.writeAsyncCommit(sql -> sql
                .createQuery(PASS)
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
