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

/** All that listen to other services: one consumer for the policies, one for each view, so that each rebuilds by itself. */
@ApplicationScoped
public class Inbox {
    private final ServiceDefinition model;
    private final KafkaSettings settings;
    private final ReadModelDatabase views;
    private final List<ConsumerWorker> loops = new ArrayList<>();

    Inbox(
            ServiceDefinition model,
            KafkaSettings settings,
            ReadModelDatabase views,
            DeadLetters deadLetters,
            Instance<Policy<?>> policies,
            Instance<ContractProjection<?>> projections) {
        this.model = model;
        this.settings = settings;
        this.views = views;
        List<Policy<?>> all = List.copyOf(policies.stream().toList());
        if (!all.isEmpty()) {
            add(new PolicyConsumer(all, deadLetters, views));
        }
        projections.forEach(projection -> add(new ProjectionConsumer<>(projection, deadLetters, views)));
    }

    void start(@Observes StartupEvent event) {
        loops.forEach(ConsumerWorker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        loops.parallelStream().forEach(ConsumerWorker::close);
    }

    /** Empties a view of other services' facts and fills it again from the first message. False when there is none of that name. */
    public boolean rebuild(String name) {
        Optional<ConsumerWorker> loop = loop(name).filter(one -> one.reader() instanceof ProjectionConsumer<?>);
        loop.ifPresent(one -> {
            ((ProjectionConsumer<?>) one.reader()).rewind();
            one.restart();
        });
        return loop.isPresent();
    }

    public Optional<InboxConsumer> reader(String name) {
        return loop(name).map(ConsumerWorker::reader);
    }

    private Optional<ConsumerWorker> loop(String name) {
        return loops.stream().filter(one -> one.reader().name().equals(name)).findFirst();
    }

    private void add(InboxConsumer reader) {
        String group = group(model, reader.name());
        loops.add(new ConsumerWorker(reader, () -> new KafkaConsumer<>(settings.consumer(group))));
    }

    /** Its consumer group. */
    static String group(ServiceDefinition model, String reader) {
        return model.service() + "-" + reader;
    }
}
