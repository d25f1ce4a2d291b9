package org.mutuality.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.kafka.KafkaSettings;

/**
 * All consumers of other services' events: one for the policies and one for each projection, so that each can be
 * rebuilt by itself.
 */
@ApplicationScoped
public class Inbox {
    private final ServiceDefinition service;
    private final KafkaSettings settings;
    private final ReadModelDatabase database;
    private final List<ConsumerWorker> workers = new ArrayList<>();

    Inbox(
            ServiceDefinition service,
            KafkaSettings settings,
            ReadModelDatabase database,
            DeadLetters deadLetters,
            Instance<Policy<?>> policies,
            Instance<ContractProjection<?>> projections) {
        this.service = service;
        this.settings = settings;
        this.database = database;
        List<Policy<?>> all = List.copyOf(policies.stream().toList());
        if (!all.isEmpty()) {
            add(new PolicyConsumer(all, deadLetters, database));
        }
        projections.forEach(projection -> add(new ProjectionConsumer<>(projection, deadLetters, database)));
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(ConsumerWorker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.parallelStream().forEach(ConsumerWorker::close);
    }

    /**
     * Truncates a projection of other services' events and refills it from the first message.
     *
     * @return false when there is no projection of that name
     */
    public boolean rebuild(String name) {
        Optional<ConsumerWorker> worker = worker(name).filter(one -> one.consumer() instanceof ProjectionConsumer<?>);
        worker.ifPresent(one -> {
            ((ProjectionConsumer<?>) one.consumer()).rewind();
            one.restart();
        });
        return worker.isPresent();
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
