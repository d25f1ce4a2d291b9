package org.mutuality.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.EventSignature;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.signing.EventVerifier;

/** Decodes messages of a topic. */
@Singleton
class MessageDecoder {
    private static final ObjectMapper JSON = ContractJson.mapper();

    private final EventVerifier verifier;

    MessageDecoder(EventVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Empty for an event type that this version does not know or the consumer does not handle, and for a tombstone, by which the
     * publisher removes a message of an erased family.
     *
     * @param handled tells which types of events the consumer handles; the payload of others, such as the answers of a journal,
     *     is not parsed
     * @throws IllegalArgumentException when it is not a valid CloudEvent of the platform (a poison message)
     * @throws ForgedEventException when the owner of the topic has not published it
     */
    Optional<ReceivedEvent<Object>> read(ConsumerRecord<byte[], byte[]> record, Predicate<Class<?>> handled) {
        if (record.value() == null) {
            return Optional.empty();
        }
        CloudEvent event = event(record);
        requireOwner(event, record.topic());
        return ContractRegistry.type(event.getType()).filter(handled).map(type -> {
            Envelope envelope = envelope(event);
            requireSignature(event, type, envelope, ContractRegistry.ownerOf(record.topic()));
            return new ReceivedEvent<>(fact(event, type), envelope);
        });
    }

    // Whoever has the owner's password for Kafka can write to its topic, but does not have its signing key.
    private void requireSignature(CloudEvent event, Class<?> type, Envelope envelope, String owner) {
        if (ContractRegistry.isSigned(type)) {
            Optional<EventSignature> signature =
                    text(event.getExtension(EventSignature.EXTENSION)).map(EventSignature::parse);
            if (!verifier.isAuthentic(signature, owner, envelope, payload(event))) {
                throw new ForgedEventException("the signature is not the owner's");
            }
        }
    }

    // Only the owner of a topic can write to it, where Kafka has access rules. This refuses what else it may carry:
    // facts of another service, which its readers would otherwise believe.
    private static void requireOwner(CloudEvent event, String topic) {
        if (!event.getSource().equals(ContractRegistry.sourceOf(topic))) {
            throw new ForgedEventException("the source is not the owner of the topic");
        }
        ContractRegistry.type(event.getType())
                .filter(type -> !ContractRegistry.topicOf(type).equals(topic))
                .ifPresent(type -> {
                    throw new ForgedEventException("the type belongs to another topic");
                });
    }

    private static CloudEvent event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a CloudEvent", e);
        }
    }

    private static Object fact(CloudEvent event, Class<?> type) {
        try {
            return JSON.readValue(payload(event), type);
        } catch (IOException e) {
            throw new IllegalArgumentException("the value is not a " + type.getSimpleName(), e);
        }
    }

    private static byte[] payload(CloudEvent event) {
        return Objects.requireNonNull(event.getData(), "data").toBytes();
    }

    private static Envelope envelope(CloudEvent event) {
        return new Envelope(
                UUID.fromString(event.getId()),
                event.getType(),
                event.getSource().toString(),
                text(event.getExtension("partitionkey"))
                        .orElseThrow(() -> new IllegalArgumentException("partitionkey is missing")),
                text(event.getExtension("country"))
                        .orElseThrow(() -> new IllegalArgumentException("country is missing")),
                text(event.getExtension("cohort")).map(UUID::fromString),
                Objects.requireNonNull(event.getTime(), "time").toInstant(),
                text(event.getExtension("traceparent")));
    }

    private static Optional<String> text(@Nullable Object extension) {
        return Optional.ofNullable(extension).map(Object::toString);
    }
}
