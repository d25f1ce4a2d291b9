package org.mutuality.platform.projection;

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
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.AppendNotifier;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/** All that read this service's event store: its projections, its reactions and the outbox. */
@ApplicationScoped
public class EventSubscriptions {
    private final ReadModelDatabase views;
    private final EventStoreReader events;
    private final List<EventSubscription> followers = new ArrayList<>();
    private final List<Projection<?>> projections;
    private Optional<SubscriptionPoller> rounds = Optional.empty();

    EventSubscriptions(
            ReadModelDatabase views,
            EventStoreReader events,
            Instance<Projection<?>> projections,
            Instance<Reaction<?>> reactions,
            Instance<OutboxHandler> outbox) {
        this.views = views;
        this.events = events;
        this.projections = List.copyOf(projections.stream().toList());
        this.projections.forEach(this::follow);
        reactions.forEach(this::follow);
        outbox.forEach(batch -> add("outbox", Object.class, batch));
    }

    void start(@Observes StartupEvent event, AppendNotifier appended, MeterRegistry metrics) {
        followers.forEach(one ->
                metrics.gauge("follower_lag_events", Tags.of("follower", one.name()), one, EventSubscriptions::lag));
        SubscriptionPoller begun = new SubscriptionPoller(followers, views, events);
        rounds = Optional.of(begun);
        appended.onAppend(begun::signal);
        begun.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.ifPresent(SubscriptionPoller::close);
    }

    /** Empties a projection and fills it again from the first event. False when there is none of that name. */
    public boolean rebuild(String name) {
        Optional<Projection<?>> wanted =
                projections.stream().filter(one -> one.name().equals(name)).findFirst();
        wanted.ifPresent(one -> followers.stream()
                .filter(follower -> follower.name().equals(EventSubscription.VIEW + name))
                .forEach(follower -> follower.reset(one::truncate)));
        return wanted.isPresent();
    }

    /**
     * Position up to which a projection has applied all events; from memory when this instance runs it.
     *
     * @throws IllegalArgumentException there is no projection of that name
     */
    public long projectionCheckpoint(String name) {
        String wanted = EventSubscription.VIEW + name;
        return followers.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name))
                .checkpoint();
    }

    private <E> void follow(Projection<E> projection) {
        add(
                EventSubscription.VIEW + projection.name(),
                projection.eventType(),
                (batch, sql) -> projection.projectAll(of(projection.eventType(), batch), sql));
    }

    private <E> void follow(Reaction<E> reaction) {
        add(
                EventSubscription.REACTION + reaction.name(),
                reaction.eventType(),
                (batch, sql) -> reaction.reactAll(of(reaction.eventType(), batch)));
    }

    private void add(String name, Class<?> family, EventSubscription.BatchHandler batch) {
        followers.add(new EventSubscription(name, family, batch, views, events));
    }

    private static <E> List<RecordedEvent<E>> of(Class<E> family, List<StoredEvent> batch) {
        return batch.stream()
                .flatMap(event -> event.payload().stream()
                        .map(payload -> new RecordedEvent<>(family.cast(payload), event.recorded())))
                .toList();
    }

    /** Position that every view has passed. */
    static long lowestProjectionCheckpoint(Handle sql) {
        return sql.select("select coalesce(min(position), 0) from follower where name like 'projection:%'")
                .mapTo(Long.class)
                .one();
    }

    // A scrape must not fail because the database is away.
    private static double lag(EventSubscription follower) {
        try {
            return follower.lag();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    /** The outbox as a follower sees it. */
    public interface OutboxHandler extends EventSubscription.BatchHandler {}
}
