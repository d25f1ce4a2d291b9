package org.mutuality.platform.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves the followers whom nothing new concerns past it, all in one statement: each by itself would cost as much as work. */
final class Passing {
    private static final String PASS = """
            with free as (
                select f.name from follower f join unnest(?, ?) as known(name, position) using (name, position)
                for update of f skip locked)
            update follower f set position = ? from free where f.name = free.name returning f.name""";

    private final List<Follower> followers;
    private final Views views;

    Passing(List<Follower> followers, Views views) {
        this.followers = followers;
        this.views = views;
    }

    void upTo(long newest) {
        // One that is at work finds out by itself.
        List<Follower> free =
                followers.stream().filter(one -> one.turn().tryLock()).toList();
        try {
            List<Follower> idle =
                    free.stream().filter(one -> one.mayPass(newest)).toList();
            if (!idle.isEmpty()) {
                Set<String> moved = move(idle, newest);
                idle.forEach(one -> one.passed(moved.contains(one.name()), newest));
            }
        } finally {
            free.forEach(one -> one.turn().unlock());
        }
    }

    private Set<String> move(List<Follower> idle, long newest) {
        return views.redoable(sql -> sql
                .createQuery(PASS)
                .bindArray(0, String.class, idle.stream().map(Follower::name).toArray())
                .bindArray(1, Long.class, idle.stream().map(Follower::position).toArray())
                .bind(2, newest)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet()));
    }
}
