package org.mutuality.cohort.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureAnswerRecorded;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureClosed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureConfirmed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequestWithdrawn;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequested;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills tables {@code erasure_receipt} and {@code erasure_answer}. */
@ApplicationScoped
class ErasureProjection implements Projection<ErasureEvent> {
    private static final String REQUESTED = """
            insert into erasure_receipt (family_id, cohort_id, country, requested_by, requested_account, requested_at, due_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (family_id) do update set requested_by = excluded.requested_by,
                requested_account = excluded.requested_account, requested_at = excluded.requested_at,
                due_on = excluded.due_on, withdrawn_at = null""";
    private static final String CONFIRMED = """
            insert into erasure_receipt (family_id, cohort_id, country, confirmed_by, confirmed_at)
            values (?, ?, ?, ?, ?)
            on conflict (family_id) do update set confirmed_by = excluded.confirmed_by,
                confirmed_at = excluded.confirmed_at""";

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public Class<ErasureEvent> eventType() {
        return ErasureEvent.class;
    }

    @Override
    public void project(ErasureEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case ErasureRequested requested -> requested(requested, sql);
            case ErasureRequestWithdrawn withdrawn ->
                sql.execute(
                        "update erasure_receipt set withdrawn_at = ? where family_id = ?",
                        withdrawn.at().atOffset(ZoneOffset.UTC),
                        withdrawn.receiptId().value());
            case ErasureConfirmed confirmed ->
                sql.execute(
                        CONFIRMED,
                        confirmed.receiptId().value(),
                        confirmed.cohortId(),
                        confirmed.country(),
                        confirmed.confirmedBy(),
                        confirmed.at().atOffset(ZoneOffset.UTC));
            case ErasureAnswerRecorded answer ->
                sql.execute(
                        "insert into erasure_answer values (?, ?, cast(? as json), ?)",
                        answer.receiptId().value(),
                        answer.service().jsonValue(),
                        json(answer.destroyed()),
                        answer.at().atOffset(ZoneOffset.UTC));
            case ErasureClosed closed ->
                sql.execute(
                        "update erasure_receipt set closed_at = ? where family_id = ?",
                        closed.at().atOffset(ZoneOffset.UTC),
                        closed.receiptId().value());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("erasure_answer", "erasure_receipt");
    }

    private static void requested(ErasureRequested requested, Handle sql) {
        sql.execute(
                REQUESTED,
                requested.receiptId().value(),
                requested.cohortId(),
                requested.country(),
                requested.requester().role().jsonValue(),
                requested.requester().account().orElse(null),
                requested.at().atOffset(ZoneOffset.UTC),
                requested.dueOn());
    }

    private static String json(Map<String, Integer> counts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(counts).forEach(json::put);
        return json.toString();
    }
}
