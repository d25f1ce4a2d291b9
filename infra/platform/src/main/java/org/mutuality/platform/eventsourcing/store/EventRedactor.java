package org.mutuality.platform.eventsourcing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Overwrites in the event store what the erasure of a family removes from its events, see {@link
 * org.mutuality.platform.eventsourcing.FamilyData}. Each is still read by its aggregate, projections and reactions.
 */
public final class EventRedactor {
    /** Positions that are searched at once: the statement must end within its time limit. */
    public static final int PAGE = 10_000;

    // Without an index for it, which every append would have to fill; few families are erased.
    private static final String FIND = """
            select position, aggregate_identifier, payload_type, payload::text as payload from event_store
            where position > :after and position <= :upTo and payload_type = any(:types)
              and strpos(payload::text, :family) > 0
            order by position for update""";

    private final Map<String, Redaction> redactions;
    private final ObjectMapper json;

    EventRedactor(StoredTypeRegistry storedTypes) {
        this.redactions = storedTypes.redactions();
        this.json = EventSerializer.mapper().setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }

    /**
     * Redacts the family's events of one page, and deletes the snapshots of their streams. Idempotent.
     *
     * @param after position before the page, which has {@link #PAGE} positions
     * @param upTo last position to redact
     * @return the events that it has found, also those that were redacted before
     */
    public List<RedactedEvent> redactPage(UUID family, long after, long upTo, Handle sql) {
        List<RedactedEvent> found = new ArrayList<>();
        find(family, after, Math.min(upTo, after + PAGE), sql)
                .forEach(row -> redact(family, row, sql).ifPresent(found::add));
        return found;
    }

    private List<Row> find(UUID family, long after, long upTo, Handle sql) {
        return sql.createQuery(FIND)
                .bind("after", after)
                .bind("upTo", upTo)
                .bindArray("types", String.class, (Object[]) redactions.keySet().toArray(String[]::new))
                .bind("family", family.toString())
                .map((row, context) -> new Row(
                        row.getLong("position"),
                        row.getString("aggregate_identifier"),
                        row.getString("payload_type"),
                        row.getString("payload")))
                .list();
    }

    private Optional<RedactedEvent> redact(UUID family, Row row, Handle sql) {
        Redaction redaction = redactions.get(row.type());
        ObjectNode payload = parse(row.payload());
        if (redaction == null || !redaction.concerns(family, payload)) {
            return Optional.empty();
        }
        ObjectNode redacted = payload.deepCopy();
        redaction.apply(redacted);
        if (!redacted.equals(payload)) {
            sql.execute(
                    "update event_store set payload = ?::json, meta_data = '{}' where position = ?",
                    redacted.toString(),
                    row.position());
        }
        sql.execute("delete from snapshot_store where aggregate_identifier = ?", row.aggregate());
        return Optional.of(new RedactedEvent(row.position(), redaction.publishedStays()));
    }

    private ObjectNode parse(String payload) {
        try {
            return (ObjectNode) json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored event is not JSON", e);
        }
    }

    private record Row(long position, String aggregate, String type, String payload) {}

    /**
     * A redacted event.
     *
     * @param publishedStays whether what was published of it stays
     */
    public record RedactedEvent(long position, boolean publishedStays) {}
}
