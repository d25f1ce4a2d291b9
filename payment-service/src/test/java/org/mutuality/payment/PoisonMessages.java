package org.mutuality.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.servers.TestServers;

/** What nobody should put on a topic, and somebody will. */
final class PoisonMessages {
    private static final String TOPIC = "journal.events.v1";

    private PoisonMessages() {}

    /** The headers of a sound message. */
    static Map<String, String> headers() {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/mutuality/journal",
                "ce_type", "mutuality.journal.JournalSubmitted",
                "ce_time", Instant.now().toString(),
                "ce_partitionkey", UUID.randomUUID().toString(),
                "ce_country", "PH",
                "content-type", "application/json"));
    }

    static Map<String, String> headersBut(String name, String value) {
        Map<String, String> headers = headers();
        headers.put(name, value);
        return headers;
    }

    static Map<String, String> headersWithout(String name) {
        Map<String, String> headers = headers();
        headers.remove(name);
        return headers;
    }

    static byte[] json(Object contract) {
        try {
            return ContractJson.mapper().writeValueAsBytes(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event that is in order except for its signature. */
    static RecordMetadata forge(UUID family, Object contract, Optional<String> signature) {
        String topic = ContractRegistry.topicOf(contract.getClass());
        Map<String, String> headers = headersBut("ce_type", ContractRegistry.nameOf(contract.getClass()));
        headers.put("ce_source", ContractRegistry.sourceOf(topic).toString());
        headers.put("ce_partitionkey", family.toString());
        signature.ifPresent(text -> headers.put("ce_signature", text));
        return put(topic, family, headers, json(contract));
    }

    /** Returns where it stands. */
    static RecordMetadata put(UUID key, Map<String, String> headers, byte @Nullable [] value) {
        return put(TOPIC, key, headers, value);
    }

    private static RecordMetadata put(String topic, UUID key, Map<String, String> headers, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key.toString(), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", TestServers.shared().kafka());
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Kafka did not take it", e);
        }
    }
}
