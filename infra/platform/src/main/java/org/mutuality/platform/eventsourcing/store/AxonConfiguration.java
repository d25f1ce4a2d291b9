package org.mutuality.platform.eventsourcing.store;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.eventsourcing.command.AggregateCache;
import org.mutuality.platform.eventsourcing.command.AxonCommandGateway;
import org.mutuality.platform.eventsourcing.command.CachedCommandTargetResolver;

/** Configures Axon's command side for the service's {@link ServiceDefinition}. */
@ApplicationScoped
class AxonConfiguration {
    private static final int SNAPSHOT_EVERY = 100;
    // Per aggregate type. Most aggregates are new and get one or two commands; a larger cache would keep them until the
    // garbage collector has copied them, without benefit.
    private static final int MAX_CACHED = 256;

    private final ServiceDefinition service;
    private final boolean severalInstances;
    private final BatchedStreamReader streamReader;
    private final GroupCommit groupCommit;
    private final StoredTypeRegistry storedTypes;
    private final EventSerializer serializer;
    private final EventUpcaster upcasters;
    final RecentEventsBuffer recentEvents = new RecentEventsBuffer();
    final ExistingStreamsFilter existingStreams;
    private final Configuration axon;

    AxonConfiguration(
            ServiceDefinition service,
            DataSource database,
            AppendNotifier appendNotifier,
            @All List<EventUpcaster> upcasters,
            @ConfigProperty(name = "mutuality.several-instances") boolean severalInstances) {
        this.service = service;
        this.severalInstances = severalInstances;
        this.storedTypes = new StoredTypeRegistry(service);
        this.serializer = new EventSerializer(storedTypes);
        this.upcasters = new EventUpcasterChain(upcasters);
        this.existingStreams = new ExistingStreamsFilter(database);
        this.streamReader = new BatchedStreamReader(database, BatchingEventStorageEngine.PAGE_SIZE);
        this.groupCommit = new GroupCommit(new EventAppender(database), (last, rows) -> {
            rows.stream().filter(row -> row.sequence() == 0).forEach(row -> existingStreams.add(row.aggregateId()));
            recentEvents.add(last, rows);
            appendNotifier.signal();
        });
        this.axon = configure(new BatchingEventStorageEngine(
                database, serializer, storedTypes, this.upcasters, existingStreams, streamReader, groupCommit));
        axon.start();
        Thread.ofVirtual().name("existing-streams").start(existingStreams::warmUp);
    }

    // Appends in progress are completed before the writer stops.
    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        streamReader.close();
        groupCommit.close();
        axon.shutdown();
    }

    @Produces
    @Singleton
    CommandGateway commands() {
        return new AxonCommandGateway(axon.commandBus());
    }

    @Produces
    @Singleton
    EventStoreReader storedEvents() {
        return new EventStoreReader(serializer, storedTypes, upcasters, recentEvents);
    }

    @Produces
    @Singleton
    EventRedactor eventRedactor() {
        return new EventRedactor(storedTypes);
    }

    private Configuration configure(BatchingEventStorageEngine storage) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                .configureSerializer(axon -> serializer)
                .configureEmbeddedEventStore(axon -> storage)
                .configureCommandBus(axon -> SimpleCommandBus.builder().build())
                .configureCorrelationDataProviders(
                        axon -> List.of(new SimpleCorrelationDataProvider(AxonCommandGateway.TRACEPARENT)));
        service.aggregates().forEach(type -> configurer.configureAggregate(aggregate(type.aggregate())));
        return configurer.buildConfiguration();
    }

    private <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(axon -> new CachedCommandTargetResolver())
                .configureCache(axon -> new AggregateCache(MAX_CACHED, severalInstances))
                .configureSnapshotTrigger(
                        axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), SNAPSHOT_EVERY));
    }
}
