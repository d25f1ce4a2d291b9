package org.mutuality.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Puts an {@link OutgoingMessage} on its topic: CloudEvents 1.0.2, binary mode, JSON value. */
@Singleton
class Publisher {
    // A mapper knows what it has met; a new one a message would learn it all again.
    private static final ObjectMapper JSON = ContractJson.mapper();

    private final URI source;
    private final KafkaSettings settings;
    private Optional<Producer<String, byte[]>> producer = Optional.empty();

    Publisher(ServiceDefinition model, KafkaSettings settings) {
        this.source = URI.create("/mutuality/" + model.service());
        this.settings = settings;
    }

    /** Only the outbox's one thread sends; what is sent for a key keeps its order. */
    Future<RecordMetadata> send(OutgoingMessage told, EventMetadata recorded) {
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.createWriter(
                        ContractRegistry.topicOf(told.contract().getClass()),
                        told.key().toString())
                .writeBinary(cloudEvent(told, recorded));
        return producer().send(message);
    }

    /** @throws ServerUnavailableException Kafka did not acknowledge all; some may stand */
    void flush(List<Future<RecordMetadata>> sent) {
        try {
            if (!sent.isEmpty()) {
                producer().flush();
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException | KafkaException e) {
            close();
            throw new ServerUnavailableException("Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException("Kafka", e);
        }
    }

    // After the followers, which have ended their batch by then.
    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        producer.ifPresent(open -> open.close(Duration.ofSeconds(1)));
        producer = Optional.empty();
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> open = producer.orElseGet(() -> new KafkaProducer<>(settings.producer()));
        producer = Optional.of(open);
        return open;
    }

    private CloudEvent cloudEvent(OutgoingMessage told, EventMetadata recorded) {
        CloudEventBuilder event = new CloudEventBuilder()
                .withId(NameBasedUuid.id("message", recorded.eventId()).toString())
                .withSource(source)
                .withType(ContractRegistry.nameOf(told.contract().getClass()))
                .withTime(recorded.at().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(ContractRegistry.schemaOf(told.contract().getClass()))
                .withData(json(told.contract()))
                .withExtension("partitionkey", told.key().toString())
                .withExtension("country", told.country());
        told.cohort().ifPresent(cohort -> event.withExtension("cohort", cohort.toString()));
        recorded.traceparent().ifPresent(trace -> event.withExtension("traceparent", trace));
        return event.build();
    }

    private static byte[] json(Object contract) {
        try {
            return JSON.writeValueAsBytes(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract is a plain record", e);
        }
    }
}
