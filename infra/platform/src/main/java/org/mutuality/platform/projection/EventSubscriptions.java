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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.RemovesFamilyRows;
import org.mutuality.platform.eventsourcing.store.AppendNotifier;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;
import org.mutuality.platform.eventsourcing.store.StoredEvent;

/** All subscriptions to this service's event store: its projections, its reactions and the outbox. */
@ApplicationScoped
public class EventSubscriptions {
    private final ReadModelDatabase database;
    private final EventStoreReader events;
    private final Rebuilds rebuilds;
    private final List<EventSubscription> subscriptions = new ArrayList<>();
    private final List<Projection<?>> projections;
    private Optional<SubscriptionPoller> poller = Optional.empty();

    EventSubscriptions(
            ReadModelDatabase database,
            EventStoreReader events,
            Rebuilds rebuilds,
            Instance<Projection<?>> projections,
            Instance<Reaction<?>> reactions,
            Instance<OutboxHandler> outbox) {
        this.database = database;
        this.events = events;
        this.rebuilds = rebuilds;
        this.projections = List.copyOf(projections.stream().toList());
        this.projections.forEach(this::subscribe);
        reactions.forEach(this::subscribe);
        outbox.forEach(handler -> add("outbox", Object.class, handler));
    }

    void start(@Observes StartupEvent event, AppendNotifier appendNotifier, MeterRegistry metrics) {
        subscriptions.forEach(one -> metrics.gauge(
                "subscription_lag_events", Tags.of("subscription", one.name()), one, EventSubscriptions::lag));
        SubscriptionPoller newPoller = new SubscriptionPoller(subscriptions, database, events);
        poller = Optional.of(newPoller);
        appendNotifier.onAppend(newPoller::signal);
        newPoller.start();
        sources().forEach(rebuilds::resume);
    }

    void stop(@Observes ShutdownEvent event) {
        poller.ifPresent(SubscriptionPoller::close);
    }

    /**
     * Starts to fill a projection again from the first event, beside the live one.
     *
     * @return false when there is no projection of that name
     */
    public boolean rebuild(String name) {
        Optional<RebuildSource> source =
                sources().filter(one -> one.name().equals(name)).findFirst();
        source.ifPresent(rebuilds::start);
        return source.isPresent();
    }

    /** Position of each projection, and its rebuild. */
    public List<ProjectionStatus> projectionStatus() {
        return sources().map(rebuilds::status).toList();
    }

    private Stream<RebuildSource> sources() {
        return projections.stream().map(this::source);
    }

    private <E> RebuildSource source(Projection<E> projection) {
        return new ProjectionRebuild(
                projection, subscription(projection.name()), handler(projection), database, events);
    }

    /**
     * Position up to which a projection has applied all events; from memory when this instance runs it.
     *
     * @throws IllegalArgumentException there is no projection of that name
     */
    public long projectionCheckpoint(String name) {
        return subscription(name).checkpoint();
    }

    private EventSubscription subscription(String projection) {
        String wanted = EventSubscription.PROJECTION_PREFIX + projection;
        return subscriptions.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + projection));
    }

    private <E> void subscribe(Projection<E> projection) {
        add(EventSubscription.PROJECTION_PREFIX + projection.name(), projection.eventType(), handler(projection));
    }

    /** Passes on events and erasures in the order in which they were stored. */
    static <E> EventSubscription.BatchHandler handler(Projection<E> projection) {
        return (events, sql) -> {
            int next = 0;
            for (int index = 0; index < events.size(); index++) {
                if (events.get(index).payload().orElse(null) instanceof RemovesFamilyRows erased) {
                    apply(projection, events.subList(next, index), sql);
                    projection.erase(erased.familyId(), sql);
                    next = index + 1;
                }
            }
            apply(projection, events.subList(next, events.size()), sql);
        };
    }

    private static <E> void apply(Projection<E> projection, List<StoredEvent> events, Handle sql) {
        List<RecordedEvent<E>> batch = recordedEvents(projection.eventType(), events);
        if (!batch.isEmpty()) {
            projection.projectAll(batch, sql);
        }
    }

    private <E> void subscribe(Reaction<E> reaction) {
        add(EventSubscription.REACTION_PREFIX + reaction.name(), reaction.eventType(), (events, sql) -> {
            List<RecordedEvent<E>> batch = recordedEvents(reaction.eventType(), events);
            if (!batch.isEmpty()) {
                reaction.reactAll(batch);
            }
        });
    }

    private void add(String name, Class<?> eventType, EventSubscription.BatchHandler handler) {
        subscriptions.add(new EventSubscription(name, eventType, handler, database, events));
    }

    private static <E> List<RecordedEvent<E>> recordedEvents(Class<E> eventType, List<StoredEvent> events) {
        return events.stream()
                .flatMap(event -> event.payload().filter(eventType::isInstance).stream()
                        .map(payload -> new RecordedEvent<>(eventType.cast(payload), event.recorded())))
                .toList();
    }

    /** Position up to which every projection has processed the events. */
    static long lowestProjectionCheckpoint(Handle sql) {
        return sql.select("select coalesce(min(position), 0) from event_subscription where name like 'projection:%'")
                .mapTo(Long.class)
                .one();
    }

    // Scraping metrics must not fail when the database is unavailable.
    private static double lag(EventSubscription subscription) {
        try {
            return subscription.lag();
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    /** The outbox's handler of events. */
    public interface OutboxHandler extends EventSubscription.BatchHandler {}
}
