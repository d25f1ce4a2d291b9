package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Receipts. Source: {@code receipt}. */
@ApplicationScoped
public class ReceiptQueries {
    private static final UUID LEAST = new UUID(0, 0);

    private final ReadModelDatabase views;

    ReceiptQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * Money received from a funder.
     *
     * @param receiptId chosen by who recorded it
     * @param country ISO 3166 alpha-2
     * @param cohortId cohort it is for; absent when it is for a fund
     * @param fundId fund it is for; absent when it is for a cohort
     * @param amount received
     * @param receivedOn day of the credit
     * @param reference the funder's, as on the bank statement
     * @param recordedBy account of the finance maker
     * @param recordedAt when it was recorded
     * @param reversal absent while no reversal is proposed
     * @param version as in the ETag
     */
    public record ReceiptRow(
            UUID receiptId,
            String country,
            Optional<UUID> cohortId,
            Optional<UUID> fundId,
            Money amount,
            LocalDate receivedOn,
            String reference,
            String recordedBy,
            Instant recordedAt,
            Optional<Reversal> reversal,
            long version) {}

    public Optional<ReceiptRow> find(UUID receiptId) {
        return views.read(sql -> sql.select("select * from receipt where receipt_id = ?", receiptId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Receipts of a cohort or fund, by id. */
    Page<ReceiptRow> findByOwner(BudgetOwner owner, Optional<Cursor> after, PageSize limit) {
        UUID last = after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST);
        List<ReceiptRow> rows = views.read(sql -> sql.select("""
                        select * from receipt where coalesce(cohort_id, fund_id) = ? and receipt_id > ?
                        order by receipt_id limit ?""", owner.id(), last, limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.receiptId()));
    }

    private static ReceiptRow row(ResultSet row) throws SQLException {
        return new ReceiptRow(
                row.getObject("receipt_id", UUID.class),
                row.getString("country"),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)),
                Optional.ofNullable(row.getObject("fund_id", UUID.class)),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Reversal.of(row),
                row.getLong("version"));
    }
}
