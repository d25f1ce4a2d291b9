package org.mutuality.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Messages that could not be processed, stored completely, so that the following ones are processed and none is lost.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final MeterRegistry metrics;

    DeadLetters(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Stores a message for a consumer; once, however often it is parked. */
    void park(Handle sql, String consumer, ConsumerRecord<byte[], byte[]> record, Exception reason) {
        String redacted = ErrorRedactor.of(reason);
        LOG.warnf(
                "Parked message %s/%d/%d of consumer %s: %s",
                record.topic(), record.partition(), record.offset(), consumer, redacted);
        metrics.counter("inbox_parked_total", "consumer", consumer).increment();
        if (reason instanceof ForgedEventException) {
            metrics.counter("inbox_forged_total", "consumer", consumer).increment();
        }
        sql.createUpdate("""
                insert into dead_letter (consumer, topic, partition, "offset", key, headers, value, reason, parked_at)
                values (:consumer, :topic, :partition, :offset, :key, :headers::json, :value, :reason, :now)
                on conflict (consumer, topic, partition, "offset") do update
                set reason = excluded.reason, parked_at = excluded.parked_at, replayed_at = null""")
                .bind("consumer", consumer)
                .bind("topic", record.topic())
                .bind("partition", record.partition())
                .bind("offset", record.offset())
                .bind("key", record.key())
                .bind("headers", headers(record))
                .bind("value", record.value())
                .bind("reason", redacted)
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }

    /** Those that wait to be replayed, oldest first. @param consumer empty: of all consumers */
    public List<DeadLetter> list(Handle sql, Optional<String> consumer, long after, int limit) {
        return sql.createQuery("""
                select * from dead_letter
                where id > :after and replayed_at is null and (:consumer::text is null or consumer = :consumer)
                order by id limit :limit""")
                .bind("after", after)
                .bind("consumer", consumer.orElse(null))
                .bind("limit", limit)
                .map((row, context) -> DeadLetter.of(row))
                .list();
    }

    /** Number of those that wait to be replayed. */
    long count(Handle sql, String consumer) {
        return sql.select("select count(*) from dead_letter where consumer = ? and replayed_at is null", consumer)
                .mapTo(Long.class)
                .one();
    }

    public Optional<DeadLetter> find(Handle sql, long id) {
        return sql.createQuery("select * from dead_letter where id = :id")
                .bind("id", id)
                .map((row, context) -> DeadLetter.of(row))
                .findOne();
    }

    public void markReplayed(Handle sql, long id) {
        sql.execute(
                "update dead_letter set replayed_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
    }

    /** Deletes what is parked, or was, of a topic's messages about a family. */
    public void erase(Handle sql, String topic, UUID familyId) {
        sql.execute(
                "delete from dead_letter where topic = ? and headers ->> 'ce_partitionkey' = ?",
                topic,
                familyId.toString());
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the headers as JSON", e);
        }
    }
}
