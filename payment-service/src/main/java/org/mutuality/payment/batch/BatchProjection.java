package org.mutuality.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code batch_view}: a row for every batch. */
@ApplicationScoped
class BatchProjection implements Projection<BatchEvent> {
    @Override
    public String name() {
        return "batch";
    }

    @Override
    public Class<BatchEvent> eventType() {
        return BatchEvent.class;
    }

    @Override
    public void project(BatchEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case BatchPrepared prepared -> prepared(prepared, sql);
            case BatchLinesAdded added ->
                set(
                        event,
                        sql,
                        "line_count = line_count + ?, sum_minor = sum_minor + ?",
                        added.count(),
                        added.sum().minor());
            case BatchFilled filled -> set(event, sql, "status = ?", BatchStatus.FILLED.name());
            case BatchFundingRequested requested -> set(event, sql, "missing_minor = null");
            case BudgetShortfallRecorded shortfall ->
                set(event, sql, "missing_minor = ?", shortfall.missing().minor());
            case BatchFunded funded -> set(event, sql, "status = ?, missing_minor = null", BatchStatus.FUNDED.name());
            case BatchApproved approved ->
                set(
                        event,
                        sql,
                        "approved_by = array_append(approved_by, ?), approvers_needed = ?,"
                                + " status = case when cardinality(approved_by) + 1 >= ? then 'APPROVED' else status end",
                        approved.approvedBy(),
                        approved.needed(),
                        approved.needed());
            case BatchReleased released ->
                set(
                        event,
                        sql,
                        "status = ?, released_by = ?, released_at = ?",
                        BatchStatus.RELEASED.name(),
                        released.releasedBy(),
                        at(released.at()));
            case BatchRetried retried -> set(event, sql, "retries = retries + 1, retried_at = ?", at(retried.at()));
            case BatchCancelled cancelled ->
                set(event, sql, "status = ?, ended_at = ?", BatchStatus.CANCELLED.name(), at(cancelled.at()));
            case BatchClosed closed ->
                set(
                        event,
                        sql,
                        "status = ?, ended_at = ?, spent_minor = ?",
                        BatchStatus.CLOSED.name(),
                        at(closed.at()),
                        closed.spent().minor());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("batch_view");
    }

    private static void prepared(BatchPrepared prepared, Handle sql) {
        BatchCriteria criteria = prepared.criteria();
        sql.execute(
                """
                insert into batch_view (batch_id, holder_id, country, currency, provider, from_month, to_month, status,
                    line_count, sum_minor, prepared_by, prepared_at, approved_by, approvers_needed, retries)
                values (?, ?, ?, ?, ?, ?, ?, 'PREPARED', 0, 0, ?, ?, '{}', 1, 0)""",
                prepared.batchId().value(),
                criteria.budgetOwnerId(),
                criteria.country(),
                criteria.currency(),
                criteria.provider(),
                criteria.from().map(YearMonth::toString).orElse(null),
                criteria.to().map(YearMonth::toString).orElse(null),
                prepared.preparedBy(),
                at(prepared.at()));
    }

    private static void set(BatchEvent event, Handle sql, String columns, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = event.batchId().value();
        sql.execute("update batch_view set " + columns + " where batch_id = ?", all);
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
