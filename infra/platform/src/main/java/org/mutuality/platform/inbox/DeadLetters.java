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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Messages that could not be taken: kept whole beside the stream, so that the rest flows on and none is lost. */
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

    /** Parks {@code record} for {@code reader}; once, however often it is parked. */
    void park(Handle sql, String reader, ConsumerRecord<byte[], byte[]> record, Exception reason) {
        String why = ErrorRedactor.of(reason);
        LOG.warnf("parked %s/%d/%d for %s: %s", record.topic(), record.partition(), record.offset(), reader, why);
        metrics.counter("inbox_parked_total", "reader", reader).increment();
        sql.createUpdate("""
                insert into dead_letter (reader, topic, partition, "offset", key, headers, value, reason, parked_at)
                values (:reader, :topic, :partition, :offset, :key, :headers::json, :value, :reason, :now)
                on conflict (reader, topic, partition, "offset") do update set reason = excluded.reason""")
                .bind("reader", reader)
                .bind("topic", record.topic())
                .bind("partition", record.partition())
                .bind("offset", record.offset())
                .bind("key", record.key())
                .bind("headers", headers(record))
                .bind("value", record.value())
                .bind("reason", why)
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }

    public List<DeadLetter> list(Handle sql, long after, int most) {
        return sql.createQuery(
                        "select * from dead_letter where id > :after and replayed_at is null order by id limit :most")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> DeadLetter.of(row))
                .list();
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

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of text is JSON", e);
        }
    }
}
