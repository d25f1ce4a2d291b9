package org.mutuality.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mutuality.contracts.registry.ContractRegistry;

/** A message that a consumer could not process: its position and the reason. */
public record DeadLetter(
        long id, String consumer, ConsumerRecord<byte[], byte[]> message, String reason, Instant parkedAt) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static DeadLetter of(ResultSet row) throws SQLException {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getBytes("key"),
                row.getBytes("value"));
        headers(row.getString("headers"))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new DeadLetter(
                row.getLong("id"),
                row.getString("consumer"),
                message,
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    /** Type of its event, such as {@code mutuality.journal.JournalSubmitted}; empty when it is none that this service knows. */
    public Optional<String> eventType() {
        return Optional.ofNullable(message.headers().lastHeader("ce_type"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .filter(type -> ContractRegistry.type(type).isPresent());
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by DeadLetters.park", e);
        }
    }
}
