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
import org.mutuality.platform.eventsourcing.store.StoredEvent;
import org.mutuality.platform.projection.EventSubscriptions;

/**
 * Publishes stored events: the event store is the outbox. The position is committed after Kafka has acknowledged all of a
 * batch, so what was committed will be published, at least once and in order per key, whenever the process dies.
 */
@ApplicationScoped
class Outbox implements EventSubscriptions.OutboxHandler {
    private final List<IntegrationEventMapper<?>> announcers;
    private final Publisher publisher;
    private final MeterRegistry metrics;

    Outbox(Instance<IntegrationEventMapper<?>> announcers, Publisher publisher, MeterRegistry metrics) {
        this.announcers = List.copyOf(announcers.stream().toList());
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @Override
    public void handle(List<StoredEvent> events, Handle sql) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (StoredEvent event : events) {
            announcement(event).ifPresent(told -> sent.add(publisher.send(told, event.recorded())));
        }
        publisher.flush(sent);
        metrics.counter("outbox_published_total").increment(sent.size());
    }

    private Optional<OutgoingMessage> announcement(StoredEvent event) {
        return event.payload()
                .flatMap(fact -> announcers.stream()
                        .flatMap(announcer -> told(announcer, fact, event).stream())
                        .findFirst());
    }

    private static <E> Optional<OutgoingMessage> told(
            IntegrationEventMapper<E> announcer, Object fact, StoredEvent event) {
        return announcer.eventType().isInstance(fact)
                ? announcer.map(announcer.eventType().cast(fact), event.recorded())
                : Optional.empty();
    }
}
