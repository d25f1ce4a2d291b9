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
 * Batches and their progress. Source: {@code batch_view}; {@code payout_view} and {@code payout_batch_sum} for the lines;
 * {@code payout_order} for fees.
 */
@ApplicationScoped
public class BatchQueries {
    /**
     * SQL condition over {@code batch_view b} and {@code payout_view p}: the provider may still pay the line, or it is
     * about to be sent. Lines on hold are not in progress.
     */
    static final String IN_PROGRESS = """
            (p.status in ('SENT', 'UNKNOWN') or p.status = 'BATCHED' and cardinality(p.held) = 0
             or p.status = 'FAILED' and p.answered_at <= b.retried_at)""";

    /**
     * SQL expression over {@code batch_view b}: the status as shown, see {@link BatchStatus#PARTIALLY_FAILED}. Lines that
     * are not projected yet count as in progress.
     */
    static final String SHOWN = """
            case when b.status = 'RELEASED'
                  and b.line_count <= (select claimed from payout_batch_sum s where s.batch_id = b.batch_id)
                  and exists (select from payout_view p where p.batch_id = b.batch_id and p.status = 'FAILED')
                  and not exists (select from payout_view p where p.batch_id = b.batch_id and %s)
                 then 'PARTIALLY_FAILED' else b.status end""".formatted(IN_PROGRESS);

    private static final UUID LEAST = new UUID(0, 0);
    private static final String FIND =
            "select b.*, %s as shown from batch_view b where b.batch_id = ?".formatted(SHOWN);
    // The index excludes batches stored with another status before their lines are read.
    private static final String LIST = """
            select * from (select b.*, %s as shown from batch_view b
                           where %%s and b.batch_id > :after and (cast(:stored as text) is null or b.status = :stored)) b
            where cast(:status as text) is null or shown = :status
            order by batch_id limit :limit""".formatted(SHOWN);

    private final ReadModelDatabase views;

    BatchQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A batch.
     *
     * @param batchId chosen by who prepared it
     * @param budgetOwnerId cohort or fund whose budget pays
     * @param country ISO 3166 alpha-2
     * @param provider {@code mobile-money}, {@code bank} or {@code cash}
     * @param from first month paid; absent: no lower limit
     * @param to last month paid; absent: no upper limit
     * @param status as shown, which may be PARTIALLY_FAILED
     * @param count number of payouts added when the batch was filled
     * @param sum of those payouts
     * @param missing amount by which the budget was insufficient; absent when it is sufficient or was not checked yet
     * @param preparedBy account of the finance maker
     * @param preparedAt when the batch was prepared
     * @param approvedBy accounts of the finance checkers who approved it
     * @param approversNeeded number of approvals required
     * @param releasedBy account of the finance checker who released it
     * @param releasedAt when it was released
     * @param spent total of the payouts that were paid; present once the batch is closed
     * @param endedAt when it was closed or cancelled
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

    /**
     * Batches of a cohort or fund, by id.
     *
     * @param status only those shown with this status; all when empty
     */
    Page<BatchRow> findByOwner(
            UUID budgetOwnerId, Optional<BatchStatus> status, Optional<Cursor> after, PageSize limit) {
        return find("b.holder_id = :filter", budgetOwnerId, status, after, limit);
    }

    /**
     * Batches of countries, by id.
     *
     * @param status only those shown with this status; all when empty
     */
    Page<BatchRow> findByCountries(
            Set<String> countries, Optional<BatchStatus> status, Optional<Cursor> after, PageSize limit) {
        return find("b.country = any(:filter)", countries.toArray(String[]::new), status, after, limit);
    }

    private Page<BatchRow> find(
            String condition, Object filter, Optional<BatchStatus> status, Optional<Cursor> after, PageSize limit) {
        List<BatchRow> rows = views.read(sql -> sql.createQuery(LIST.formatted(condition))
                .bind("filter", filter)
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST))
                .bind("stored", status.map(BatchQueries::storedStatus).orElse(null))
                .bind("status", status.map(BatchStatus::name).orElse(null))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.batchId()));
    }

    private static String storedStatus(BatchStatus shown) {
        return (shown == BatchStatus.PARTIALLY_FAILED ? BatchStatus.RELEASED : shown).name();
    }

    /** Number of lines by payout status. */
    Map<String, Long> countLines(UUID batchId) {
        return views.read(sql -> sql.select(
                        "select status, count(*) as lines from payout_view where batch_id = ? group by status", batchId)
                .reduceRows(new TreeMap<String, Long>(), (lines, row) -> {
                    lines.put(row.getColumn("status", String.class), row.getColumn("lines", Long.class));
                    return lines;
                }));
    }

    /** Total that the provider charged for the orders of a batch so far. */
    BigMoney sumFees(UUID batchId, String currency) {
        return views.read(
                sql -> sql.select("select coalesce(sum(fee_minor), 0) from payout_order where batch_id = ?", batchId)
                        .mapTo(BigDecimal.class)
                        .map(minor -> BigMoney.ofMinor(minor, currency))
                        .one());
    }

    /** Batches that are being filled, oldest first. */
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
