package org.mutuality.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.EventSignature;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.servers.TestServers;

/** The other services, as a service under test meets them: on the real Kafka. */
public final class TestTopics {
    private static final ObjectMapper JSON = ContractJson.mapper();

    private TestTopics() {}

    /** Publishes a contract as its own service would; returns when Kafka has it. */
    public static void publish(Object contract, UUID key, String country, Optional<UUID> cohort) {
        publish(contract, key, country, cohort, UUID.randomUUID());
    }

    /** As above under a chosen id of the envelope, so that a test can send the same again. */
    public static void publish(Object contract, UUID key, String country, Optional<UUID> cohort, UUID id) {
        try (var producer = producer()) {
            producer.send(record(contract, key, country, cohort, id)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Kafka did not take " + contract, e);
        }
    }

    /** A great many, of one cohort, which nobody reads before Kafka has them all and this returns. @param key of each */
    public static <C> void publishAll(Stream<C> contracts, Function<C, UUID> key, String country, UUID cohort) {
        Map<String, Object> settings = new HashMap<>(kafka());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, UUID.randomUUID().toString());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 900_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            contracts.forEach(
                    one -> producer.send(record(one, key.apply(one), country, Optional.of(cohort), UUID.randomUUID())));
            producer.commitTransaction();
        }
    }

    /**
     * Enrols families as cohort-service does: each enrolment is followed by its consents. Nobody reads one before this
     * returns.
     *
     * @param purposes such as {@code journal}
     */
    public static void enrol(List<UUID> familyIds, UUID cohort, String country, Instant at, String... purposes) {
        Map<CohortFact, UUID> facts = new LinkedHashMap<>();
        for (UUID family : familyIds) {
            facts.put(new FamilyEnrolled(family, cohort, country, Optional.of(5), at), family);
            for (String purpose : purposes) {
                facts.put(new ConsentGiven(family, cohort, country, purpose, at), family);
            }
        }
        publishAll(facts.keySet().stream(), facts::get, country, cohort);
    }

    /** As above, for a new family. */
    public static UUID enrol(UUID cohort, String country, Instant at, String... purposes) {
        UUID family = UUID.randomUUID();
        enrol(List.of(family), cohort, country, at, purposes);
        return family;
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(kafka(), new StringSerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> record(
            Object contract, UUID key, String country, Optional<UUID> cohort, UUID id) {
        byte[] data = json(contract);
        Envelope envelope = new Envelope(
                id,
                ContractRegistry.nameOf(contract.getClass()),
                ContractRegistry.sourceOf(ContractRegistry.topicOf(contract.getClass()))
                        .toString(),
                key.toString(),
                country,
                cohort,
                Instant.now(),
                Optional.empty());
        CloudEventBuilder event = new CloudEventBuilder()
                .withId(id.toString())
                .withSource(URI.create(envelope.source()))
                .withType(envelope.type())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(ContractRegistry.schemaOf(contract.getClass()))
                .withData(data)
                .withExtension("partitionkey", key.toString())
                .withExtension("country", country);
        cohort.ifPresent(one -> event.withExtension("cohort", one.toString()));
        if (ContractRegistry.isSigned(contract.getClass())) {
            event.withExtension(EventSignature.EXTENSION, sign(envelope, data).toString());
        }
        return KafkaMessageFactory.createWriter(ContractRegistry.topicOf(contract.getClass()), key.toString())
                .writeBinary(event.build());
    }

    // In tests all services have the same key, the platform's for tests.
    private static EventSignature sign(Envelope envelope, byte[] data) {
        String[] key = ConfigProvider.getConfig()
                .getValue("mutuality.signing.key", String.class)
                .split(":");
        try {
            return EventSignature.sign(
                    key[0],
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key[1]))),
                    envelope,
                    data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a topic holds for a key by now, oldest first; await it, for publishing takes a moment. */
    public static <C> List<C> readAll(Class<C> contract, UUID key) {
        return messages(contract, key)
                .map(event -> fact(event(event), contract))
                .toList();
    }

    /** Keys of the records of a type that a topic holds for a partition key. */
    public static List<String> keysOf(Class<?> contract, UUID key) {
        return messages(contract, key).map(ConsumerRecord::key).toList();
    }

    /** Keys of the tombstones that a topic holds for a partition key. */
    public static List<String> removedKeys(String topic, UUID key) {
        return readAll(topic).stream()
                .filter(record -> record.value() == null && record.key().startsWith(key + "/"))
                .map(ConsumerRecord::key)
                .toList();
    }

    private static Stream<ConsumerRecord<String, byte[]>> messages(Class<?> contract, UUID key) {
        return readAll(ContractRegistry.topicOf(contract)).stream()
                .filter(record -> record.value() != null && record.key().startsWith(key.toString()))
                .filter(record -> event(record).getType().equals(ContractRegistry.nameOf(contract)));
    }

    private static List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        Map<String, Object> settings = new HashMap<>(kafka());
        // The service creates its topic, with its settings.
        settings.put("allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                    .forEach(all::add);
        }
        return all;
    }

    private static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        return KafkaMessageFactory.createReader(record).toEvent();
    }

    private static <C> C fact(CloudEvent event, Class<C> type) {
        try {
            return JSON.readValue(event.getData().toBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Object contract) {
        try {
            return JSON.writeValueAsBytes(contract);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", TestServers.shared().kafka(), "acks", "all", "enable.auto.commit", false);
    }
}
