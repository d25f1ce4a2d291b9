package org.mutuality.platform.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.store.Appended;
import org.mutuality.platform.store.StoredEvent;
import org.mutuality.platform.store.StoredEvents;

/** All that read this service's event store: its projections, its reactions and the outbox. */
@ApplicationScoped
public class Followers {
    private final Views views;
    private final StoredEvents events;
    private final List<Follower> followers = new ArrayList<>();
    private final List<Projection<?>> projections;
    private Optional<Rounds> rounds = Optional.empty();

    Followers(
            Views views,
            StoredEvents events,
            Instance<Projection<?>> projections,
            Instance<Reaction<?>> reactions,
            Instance<OutboxBatch> outbox) {
        this.views = views;
        this.events = events;
        this.projections = List.copyOf(projections.stream().toList());
        this.projections.forEach(this::follow);
        reactions.forEach(this::follow);
        outbox.forEach(batch -> add("outbox", Object.class, batch));
    }

    void start(@Observes StartupEvent event, Appended appended, MeterRegistry metrics) {
        followers.forEach(
                one -> metrics.gauge("follower_lag_events", Tags.of("follower", one.name()), one, Followers::lag));
        Rounds begun = new Rounds(followers, views, events);
        rounds = Optional.of(begun);
        appended.onAppend(begun::signal);
        begun.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.ifPresent(Rounds::close);
    }

    /** Empties a projection and fills it again from the first event. False when there is none of that name. */
    public boolean rebuild(String name) {
        Optional<Projection<?>> wanted =
                projections.stream().filter(one -> one.name().equals(name)).findFirst();
        wanted.ifPresent(one -> followers.stream()
                .filter(follower -> follower.name().equals(Follower.VIEW + name))
                .forEach(follower -> follower.rewind(one::forget)));
        return wanted.isPresent();
    }

    private <E> void follow(Projection<E> projection) {
        add(
                Follower.VIEW + projection.name(),
                projection.family(),
                (batch, sql) -> projection.projectAll(of(projection.family(), batch), sql));
    }

    private <E> void follow(Reaction<E> reaction) {
        add(
                Follower.REACTION + reaction.name(),
                reaction.family(),
                (batch, sql) -> reaction.reactAll(of(reaction.family(), batch)));
    }

    private void add(String name, Class<?> family, Follower.Batch batch) {
        followers.add(new Follower(name, family, batch, views, events));
    }

    private static <E> List<Happened<E>> of(Class<E> family, List<StoredEvent> batch) {
        return batch.stream()
                .flatMap(event ->
                        event.payload().stream().map(payload -> new Happened<>(family.cast(payload), event.recorded())))
                .toList();
    }

    /** Position that every view has passed. */
    static long projected(Handle sql) {
        return sql.select("select coalesce(min(position), 0) from follower where name like 'projection:%'")
                .mapTo(Long.class)
                .one();
    }

    // A scrape must not fail because the database is away.
    private static double lag(Follower follower) {
        try {
            return follower.lag();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    /** The outbox as a follower sees it. */
    public interface OutboxBatch extends Follower.Batch {}
}
