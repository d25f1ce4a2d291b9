package org.mutuality.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.projection.ProjectionStatus;
import org.mutuality.platform.projection.RebuildSource;
import org.mutuality.platform.projection.Rebuilds;

/**
 * All consumers of other services' events: one for the policies and one for each projection, so that each can be
 * rebuilt by itself.
 */
@ApplicationScoped
public class Inbox {
    private final ServiceDefinition service;
    private final KafkaSettings settings;
    private final ReadModelDatabase database;
    private final MessageDecoder decoder;
    private final DeadLetters deadLetters;
    private final Rebuilds rebuilds;
    private final TopicEndOffsets endOffsets;
    private final List<ConsumerWorker> workers = new ArrayList<>();

    Inbox(
            ServiceDefinition service,
            KafkaSettings settings,
            ReadModelDatabase database,
            MessageDecoder decoder,
            DeadLetters deadLetters,
            Rebuilds rebuilds,
            TopicEndOffsets endOffsets,
            Instance<Policy<?>> policies,
            Instance<ContractProjection<?>> projections) {
        this.service = service;
        this.settings = settings;
        this.database = database;
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.rebuilds = rebuilds;
        this.endOffsets = endOffsets;
        List<Policy<?>> all = List.copyOf(policies.stream().toList());
        if (!all.isEmpty()) {
            add(new PolicyConsumer(all, decoder, deadLetters, database));
        }
        projections.forEach(projection -> add(new ProjectionConsumer<>(projection, decoder, deadLetters, database)));
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(ConsumerWorker::start);
        sources().forEach(rebuilds::resume);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.parallelStream().forEach(ConsumerWorker::close);
    }

    /**
     * Starts to fill a projection of other services' events again from the first message, beside the live one.
     *
     * @return false when there is no projection of that name
     */
    public boolean rebuild(String name) {
        Optional<RebuildSource> source =
                sources().filter(one -> one.name().equals(name)).findFirst();
        source.ifPresent(rebuilds::start);
        return source.isPresent();
    }

    /** Position of each projection of other services' events, and its rebuild. */
    public List<ProjectionStatus> projectionStatus() {
        return sources().map(rebuilds::status).toList();
    }

    private Stream<RebuildSource> sources() {
        return workers.stream()
                .map(ConsumerWorker::consumer)
                .filter(ProjectionConsumer.class::isInstance)
                .map(one -> source(((ProjectionConsumer<?>) one).projection()));
    }

    private <C> RebuildSource source(ContractProjection<C> projection) {
        return new ContractProjectionRebuild<>(
                projection,
                decoder,
                deadLetters,
                database,
                () -> new KafkaConsumer<>(settings.assigned()),
                endOffsets::of);
    }

    List<String> consumerNames() {
        return workers.stream().map(worker -> worker.consumer().name()).toList();
    }

    public Optional<InboxConsumer> consumer(String name) {
        return worker(name).map(ConsumerWorker::consumer);
    }

    private Optional<ConsumerWorker> worker(String name) {
        return workers.stream()
                .filter(one -> one.consumer().name().equals(name))
                .findFirst();
    }

    private void add(InboxConsumer consumer) {
        String group = group(service, consumer.name());
        workers.add(new ConsumerWorker(consumer, () -> new KafkaConsumer<>(settings.consumer(group))));
    }

    /** Consumer group of a consumer. */
    static String group(ServiceDefinition service, String consumer) {
        return service.service() + "-" + consumer;
    }
}
