package org.mutuality.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/**
 * Batches, and how far each is. Source: {@code batch_view}, {@code payout_view} and {@code payout_batch_sum} for the lines, {@code
 * payout_order} for fees.
 */
@ApplicationScoped
public class BatchQueries {
    private static final UUID LEAST = new UUID(0, 0);
    private static final String FIND =
            "select b.*, %s as shown from batch_view b where b.batch_id = ?".formatted(BatchStatusSql.SHOWN);
    // Those kept under another status are left out by the index, before their lines are looked at.
    private static final String OF = """
            select * from (select b.*, %s as shown from batch_view b
                           where %%s and b.batch_id > :after and (cast(:kept as text) is null or b.status = :kept)) b
            where cast(:status as text) is null or shown = :status
            order by batch_id limit :limit""".formatted(BatchStatusSql.SHOWN);

    private final ReadModelDatabase views;

    BatchQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A batch as it stands.
     *
     * @param status as it is shown: see {@link BatchStatus#PARTIALLY_FAILED}
     * @param count of lines taken when it was filled
     * @param missing in its purse; empty when there is enough, or nobody has asked yet
     * @param preparedBy account of the maker
     * @param approvedBy accounts of the checkers
     * @param spent on lines that were paid; when it is closed
     */
    public record BatchRow(
            UUID batchId,
            UUID budgetOwnerId,
            String country,
            String provider,
            Optional<YearMonth> from,
            Optional<YearMonth> to,
            BatchStatus status,
            long count,
            Money sum,
            Optional<Money> missing,
            String preparedBy,
            Instant preparedAt,
            List<String> approvedBy,
            int approversNeeded,
            Optional<String> releasedBy,
            Optional<Instant> releasedAt,
            Optional<Money> spent,
            Optional<Instant> endedAt) {}

    Optional<BatchRow> find(UUID batchId) {
        return views.read(
                sql -> sql.select(FIND, batchId).map((row, context) -> row(row)).findOne());
    }

    /** Of a cohort or fund, by id. @param status of those wanted, as it is shown; all when empty */
    Page<BatchRow> findByOwner(UUID holder, Optional<BatchStatus> status, Optional<Cursor> after, PageSize limit) {
        return find("b.holder_id = :whose", holder, status, after, limit);
    }

    /** Of countries, by id. @param status of those wanted, as it is shown; all when empty */
    Page<BatchRow> findByCountries(
            Set<String> countries, Optional<BatchStatus> status, Optional<Cursor> after, PageSize limit) {
        return find("b.country = any(:whose)", countries.toArray(String[]::new), status, after, limit);
    }

    private Page<BatchRow> find(
            String condition, Object whose, Optional<BatchStatus> status, Optional<Cursor> after, PageSize limit) {
        List<BatchRow> rows = views.read(sql -> sql.createQuery(OF.formatted(condition))
                .bind("whose", whose)
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST))
                .bind("kept", status.map(BatchQueries::storedStatus).orElse(null))
                .bind("status", status.map(BatchStatus::name).orElse(null))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.batchId()));
    }

    private static String storedStatus(BatchStatus shown) {
        return (shown == BatchStatus.PARTIALLY_FAILED ? BatchStatus.RELEASED : shown).name();
    }

    /** How many of its lines are how far: status of a payout → count. */
    Map<String, Long> countLines(UUID batchId) {
        return views.read(sql -> sql.select(
                        "select status, count(*) as lines from payout_view where batch_id = ? group by status", batchId)
                .reduceRows(new TreeMap<String, Long>(), (lines, row) -> {
                    lines.put(row.getColumn("status", String.class), row.getColumn("lines", Long.class));
                    return lines;
                }));
    }

    /** What its provider took for its orders, until now. */
    BigMoney sumFees(UUID batchId, String currency) {
        return views.read(
                sql -> sql.select("select coalesce(sum(fee_minor), 0) from payout_order where batch_id = ?", batchId)
                        .mapTo(BigDecimal.class)
                        .map(minor -> BigMoney.ofMinor(minor, currency))
                        .one());
    }

    /** Those that are being filled, the oldest first. */
    public List<BatchId> findPrepared() {
        return views.read(
                sql -> sql.select("select batch_id from batch_view where status = 'PREPARED' order by prepared_at")
                        .mapTo(UUID.class)
                        .map(BatchId::new)
                        .list());
    }

    private static BatchRow row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new BatchRow(
                row.getObject("batch_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getString("country"),
                row.getString("provider"),
                Optional.ofNullable(row.getString("from_month")).map(YearMonth::parse),
                Optional.ofNullable(row.getString("to_month")).map(YearMonth::parse),
                BatchStatus.valueOf(row.getString("shown")),
                row.getLong("line_count"),
                new Money(row.getLong("sum_minor"), currency),
                money(row, "missing_minor", currency),
                row.getString("prepared_by"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("approved_by").getArray()),
                row.getInt("approvers_needed"),
                Optional.ofNullable(row.getString("released_by")),
                at(row, "released_at"),
                money(row, "spent_minor", currency),
                at(row, "ended_at"));
    }

    private static Optional<Money> money(ResultSet row, String column, String currency) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(minor -> new Money(minor, currency));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
