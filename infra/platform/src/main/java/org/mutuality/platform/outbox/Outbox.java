package org.mutuality.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;
import org.mutuality.platform.eventsourcing.store.StoredEvent;
import org.mutuality.platform.projection.EventSubscriptions;

/**
 * Publishes stored events: the event store is the outbox. The checkpoint is committed after Kafka has acknowledged the
 * whole batch, so every committed event is published at least once, in order per key, even after a crash. Messages of
 * erased families are removed in the same way, after all of them are sent.
 */
@ApplicationScoped
class Outbox implements EventSubscriptions.OutboxHandler {
    private final List<IntegrationEventMapper<?>> mappers;
    private final List<PublishedDataRemoval> removals;
    private final EventStoreReader events;
    private final Publisher publisher;
    private final MeterRegistry metrics;

    Outbox(
            Instance<IntegrationEventMapper<?>> mappers,
            Instance<PublishedDataRemoval> removals,
            EventStoreReader events,
            Publisher publisher,
            MeterRegistry metrics) {
        this.mappers = List.copyOf(mappers.stream().toList());
        this.removals = List.copyOf(removals.stream().toList());
        this.events = events;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @Override
    public void handle(List<StoredEvent> batch, Handle sql) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (StoredEvent event : batch) {
            toMessage(event).ifPresent(message -> sent.add(publisher.send(message, event.recorded())));
            removals.forEach(
                    removal -> removal.positionsRemovedBy(event, sql).forEach(position -> remove(position, sql, sent)));
        }
        publisher.flush(sent);
        metrics.counter("outbox_published_total").increment(sent.size());
    }

    // Its message was sent before: the outbox handles the events in order.
    private void remove(long position, Handle sql, List<Future<RecordMetadata>> sent) {
        events.readAfter(sql, position - 1, position, 1, Object.class)
                .forEach(event ->
                        toMessage(event).ifPresent(message -> sent.add(publisher.remove(message, event.recorded()))));
    }

    private Optional<OutgoingMessage> toMessage(StoredEvent event) {
        return event.payload()
                .flatMap(payload -> mappers.stream()
                        .flatMap(mapper -> map(mapper, payload, event).stream())
                        .findFirst());
    }

    private static <E> Optional<OutgoingMessage> map(
            IntegrationEventMapper<E> mapper, Object payload, StoredEvent event) {
        return mapper.eventType().isInstance(payload)
                ? mapper.map(mapper.eventType().cast(payload), event.recorded())
                : Optional.empty();
    }
}
