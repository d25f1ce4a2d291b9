package org.mutuality.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.json.JacksonSerializer;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** The real aggregates over Axon's own event store in memory: for properties, whose thousand tries a database would make long. */
public final class InMemory implements CommandGateway, AutoCloseable {
    private final List<Object> storedEvents = new CopyOnWriteArrayList<>();
    private final Configuration axon;

    public InMemory(Class<?>... aggregates) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(any -> JacksonSerializer.defaultSerializer())
                .configureEmbeddedEventStore(any -> new InMemoryEventStorageEngine());
        List.of(aggregates).forEach(configurer::configureAggregate);
        axon = configurer.buildConfiguration();
        axon.start();
        axon.eventBus()
                .subscribe(
                        messages -> messages.stream().map(Message::getPayload).forEach(storedEvents::add));
    }

    @Override
    public boolean send(Object command) {
        int before = storedEvents.size();
        var unused = sendForResult(command, Object.class);
        return storedEvents.size() > before;
    }

    @Override
    public <R> R sendForResult(Object command, Class<R> type) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), answer);
        if (answer.getResult().isExceptional()) {
            Throwable failure = answer.getResult().exceptionResult();
            throw (RuntimeException) (failure instanceof CommandExecutionException ? failure.getCause() : failure);
        }
        return type.cast(answer.getResult().getPayload());
    }

    /** All facts, oldest first. */
    public List<Object> storedEvents() {
        return List.copyOf(storedEvents);
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
