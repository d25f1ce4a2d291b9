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
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.eventsourcing.command.AggregateCache;
import org.mutuality.platform.eventsourcing.command.AxonCommandGateway;
import org.mutuality.platform.eventsourcing.command.CachedCommandTargetResolver;

/** Puts Axon's command side together for the one {@link ServiceDefinition} of this service. */
@ApplicationScoped
class AxonConfiguration {
    private static final int SNAPSHOT_EVERY = 100;
    // Of a type. Most aggregates are new and decided on once or twice; more of them would live long enough to be copied
    // by each young collection, for nothing.
    private static final int MOST_CACHED = 256;

    private final ServiceDefinition model;
    private final BatchedStreamReader groupLoad;
    private final GroupCommit groupCommit;
    private final StoredTypeRegistry names;
    private final EventSerializer json;
    private final EventUpcaster upcasters;
    final RecentEventsBuffer tail = new RecentEventsBuffer();
    final ExistingStreamsFilter begun;
    private final Configuration axon;

    AxonConfiguration(
            ServiceDefinition model, DataSource database, AppendNotifier appended, @All List<EventUpcaster> upcasters) {
        this.model = model;
        this.names = new StoredTypeRegistry(model);
        this.json = new EventSerializer(names);
        this.upcasters = new EventUpcasterChain(upcasters);
        this.begun = new ExistingStreamsFilter(database);
        this.groupLoad = new BatchedStreamReader(database, BatchingEventStorageEngine.MOST_READ);
        this.groupCommit = new GroupCommit(new EventAppender(database), (last, rows) -> {
            rows.stream().filter(row -> row.sequence() == 0).forEach(row -> begun.add(row.aggregateId()));
            tail.add(last, rows);
            appended.signal();
        });
        this.axon = configure(
                new BatchingEventStorageEngine(database, json, names, this.upcasters, begun, groupLoad, groupCommit));
        axon.start();
        Thread.ofVirtual().name("begun").start(begun::warmUp);
    }

    // What is in flight is answered before the writer stops.
    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        groupLoad.close();
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
        return new EventStoreReader(json, names, upcasters, tail);
    }

    private Configuration configure(BatchingEventStorageEngine storage) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                .configureSerializer(axon -> json)
                .configureEmbeddedEventStore(axon -> storage)
                .configureCommandBus(axon -> SimpleCommandBus.builder().build())
                .configureCorrelationDataProviders(
                        axon -> List.of(new SimpleCorrelationDataProvider(AxonCommandGateway.TRACEPARENT)));
        model.aggregates().forEach(type -> configurer.configureAggregate(aggregate(type.aggregate())));
        return configurer.buildConfiguration();
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(axon -> new CachedCommandTargetResolver())
                .configureCache(axon -> new AggregateCache(MOST_CACHED))
                .configureSnapshotTrigger(
                        axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), SNAPSHOT_EVERY));
    }
}
