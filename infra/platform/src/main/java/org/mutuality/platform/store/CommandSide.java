package org.mutuality.platform.store;

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

/** Puts Axon's command side together for the one {@link ServiceModel} of this service. */
@ApplicationScoped
class CommandSide {
    private static final int SNAPSHOT_EVERY = 100;
    // Of a type. Most aggregates are new and decided on once or twice; more of them would live long enough to be copied
    // by each young collection, for nothing.
    private static final int MOST_CACHED = 256;

    private final ServiceModel model;
    private final GroupLoad groupLoad;
    private final GroupCommit groupCommit;
    private final StoredNames names;
    private final StoredJson json;
    private final EventUpcaster upcasters;
    final Tail tail = new Tail();
    final Begun begun;
    private final Configuration axon;

    CommandSide(ServiceModel model, DataSource database, Appended appended, @All List<EventUpcaster> upcasters) {
        this.model = model;
        this.names = new StoredNames(model);
        this.json = new StoredJson(names);
        this.upcasters = new EventUpcasterChain(upcasters);
        this.begun = new Begun(database);
        this.groupLoad = new GroupLoad(database, EventStorage.MOST_READ);
        this.groupCommit = new GroupCommit(new AppendEvents(database), (last, rows) -> {
            rows.stream().filter(row -> row.sequence() == 0).forEach(row -> begun.add(row.aggregateId()));
            tail.add(last, rows);
            appended.signal();
        });
        this.axon = configure(new EventStorage(database, json, names, this.upcasters, begun, groupLoad, groupCommit));
        axon.start();
        Thread.ofVirtual().name("begun").start(begun::fill);
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
    Commands commands() {
        return new AxonCommands(axon.commandBus());
    }

    @Produces
    @Singleton
    StoredEvents storedEvents() {
        return new StoredEvents(json, names, upcasters, tail);
    }

    private Configuration configure(EventStorage storage) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                .configureSerializer(axon -> json)
                .configureEmbeddedEventStore(axon -> storage)
                .configureCommandBus(axon -> SimpleCommandBus.builder().build())
                .configureCorrelationDataProviders(
                        axon -> List.of(new SimpleCorrelationDataProvider(AxonCommands.TRACEPARENT)));
        model.aggregates().forEach(type -> configurer.configureAggregate(aggregate(type.aggregate())));
        return configurer.buildConfiguration();
    }

    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(axon -> new CommandTargets())
                .configureCache(axon -> new AggregateCache(MOST_CACHED))
                .configureSnapshotTrigger(
                        axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), SNAPSHOT_EVERY));
    }
}
