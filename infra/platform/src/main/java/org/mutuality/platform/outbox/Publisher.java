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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.EventSignature;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.signing.EventSigner;

/** Sends an {@link OutgoingMessage} to its topic: CloudEvents 1.0.2, binary mode, JSON value. */
@Singleton
class Publisher {
    // One mapper for all messages: it caches what it knows about types.
    private static final ObjectMapper JSON = ContractJson.mapper();

    private final OwnTopics topics;
    private final KafkaSettings settings;
    private final EventSigner signer;
    private Optional<Producer<String, byte[]>> producer = Optional.empty();

    Publisher(OwnTopics topics, KafkaSettings settings, EventSigner signer) {
        this.topics = topics;
        this.settings = settings;
        this.signer = signer;
    }

    /** Sends asynchronously. Only the outbox's thread calls it, so messages of one key keep their order. */
    Future<RecordMetadata> send(OutgoingMessage outgoing, EventMetadata metadata) {
        String topic = ContractRegistry.topicOf(outgoing.contract().getClass());
        topics.require(topic);
        UUID id = messageId(metadata);
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.createWriter(
                        topic, partition(topic, outgoing.key()), recordKey(outgoing, id))
                .writeBinary(cloudEvent(id, outgoing, metadata, ContractRegistry.sourceOf(topic)));
        return producer().send(message);
    }

    /** Removes the message that was sent of the same event: sends a tombstone, and compaction deletes the message. */
    Future<RecordMetadata> remove(OutgoingMessage outgoing, EventMetadata metadata) {
        String topic = ContractRegistry.topicOf(outgoing.contract().getClass());
        topics.require(topic);
        return producer()
                .send(new ProducerRecord<>(
                        topic, partition(topic, outgoing.key()), recordKey(outgoing, messageId(metadata)), null));
    }

    /**
     * Waits for Kafka's acknowledgements.
     *
     * @throws ServerUnavailableException when Kafka did not acknowledge all messages; some may be stored
     */
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

    // After the subscriptions, which have ended their batches by then.
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

    // As Kafka's own partitioner chooses it for the key alone.
    private int partition(String topic, UUID key) {
        byte[] text = key.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(text))
                % producer().partitionsFor(topic).size();
    }

    private static String recordKey(OutgoingMessage outgoing, UUID id) {
        return outgoing.key() + "/" + id;
    }

    private static UUID messageId(EventMetadata metadata) {
        return NameBasedUuid.id("message", metadata.eventId());
    }

    private CloudEvent cloudEvent(UUID id, OutgoingMessage outgoing, EventMetadata metadata, URI source) {
        byte[] data = json(outgoing.contract());
        CloudEventBuilder event = new CloudEventBuilder()
                .withId(id.toString())
                .withSource(source)
                .withType(ContractRegistry.nameOf(outgoing.contract().getClass()))
                .withTime(metadata.at().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(ContractRegistry.schemaOf(outgoing.contract().getClass()))
                .withData(data)
                .withExtension("partitionkey", outgoing.key().toString())
                .withExtension("country", outgoing.country());
        outgoing.cohort().ifPresent(cohort -> event.withExtension("cohort", cohort.toString()));
        metadata.traceparent().ifPresent(trace -> event.withExtension("traceparent", trace));
        if (ContractRegistry.isSigned(outgoing.contract().getClass())) {
            Envelope envelope = new Envelope(
                    id,
                    ContractRegistry.nameOf(outgoing.contract().getClass()),
                    source.toString(),
                    outgoing.key().toString(),
                    outgoing.country(),
                    outgoing.cohort(),
                    metadata.at(),
                    metadata.traceparent());
            event.withExtension(
                    EventSignature.EXTENSION, signer.sign(envelope, data).toString());
        }
        return event.build();
    }

    private static byte[] json(Object contract) {
        try {
            return JSON.writeValueAsBytes(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a contract as JSON", e);
        }
    }
}
