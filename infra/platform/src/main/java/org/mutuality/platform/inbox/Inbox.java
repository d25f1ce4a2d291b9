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
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.store.ServiceModel;
import org.mutuality.platform.view.Views;

/** All that listen to other services: one consumer for the policies, one for each view, so that each rebuilds by itself. */
@ApplicationScoped
public class Inbox {
    private final ServiceModel model;
    private final KafkaSettings settings;
    private final Views views;
    private final List<ReaderLoop> loops = new ArrayList<>();

    Inbox(
            ServiceModel model,
            KafkaSettings settings,
            Views views,
            DeadLetters deadLetters,
            Instance<Policy<?>> policies,
            Instance<ContractProjection<?>> projections) {
        this.model = model;
        this.settings = settings;
        this.views = views;
        List<Policy<?>> all = List.copyOf(policies.stream().toList());
        if (!all.isEmpty()) {
            add(new PolicyReader(all, deadLetters, views));
        }
        projections.forEach(projection -> add(new ProjectionReader<>(projection, deadLetters, views)));
    }

    void start(@Observes StartupEvent event) {
        loops.forEach(ReaderLoop::start);
    }

    void stop(@Observes ShutdownEvent event) {
        loops.parallelStream().forEach(ReaderLoop::close);
    }

    /** Empties a view of other services' facts and fills it again from the first message. False when there is none of that name. */
    public boolean rebuild(String name) {
        Optional<ReaderLoop> loop = loop(name).filter(one -> one.reader() instanceof ProjectionReader<?>);
        loop.ifPresent(one -> {
            ((ProjectionReader<?>) one.reader()).rewind();
            one.restart();
        });
        return loop.isPresent();
    }

    Optional<Reader> reader(String name) {
        return loop(name).map(ReaderLoop::reader);
    }

    private Optional<ReaderLoop> loop(String name) {
        return loops.stream().filter(one -> one.reader().name().equals(name)).findFirst();
    }

    private void add(Reader reader) {
        String group = group(model, reader.name());
        loops.add(new ReaderLoop(reader, () -> new KafkaConsumer<>(settings.consumer(group))));
    }

    /** Its consumer group. */
    static String group(ServiceModel model, String reader) {
        return model.service() + "-" + reader;
    }
}
