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
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A parked message: where it stood and why it could not be taken. */
public record DeadLetter(
        long id, String reader, ConsumerRecord<byte[], byte[]> message, String reason, Instant parkedAt) {
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
                row.getString("reader"),
                message,
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by park", e);
        }
    }
}
