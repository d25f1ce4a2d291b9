package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Accrued stipends. Source: {@code stipend}. */
@ApplicationScoped
class StipendQueries {
    private static final String FIRST = "0000-00";
    private static final UUID LEAST = new UUID(0, 0);

    private final ReadModelDatabase views;

    StipendQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A stipend that a family has earned.
     *
     * @param stipendId of the stipend
     * @param familyId family that earned it
     * @param cohortId cohort of the family
     * @param month of the journal
     * @param amount by the terms of the month
     * @param accruedAt when it was accrued
     */
    public record StipendRow(
            UUID stipendId, UUID familyId, UUID cohortId, YearMonth month, Money amount, Instant accruedAt) {}

    /** Of a family, oldest month first. */
    Page<StipendRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit) {
        String month = after.map(cursor -> cursor.ofSize(1).month(0).toString()).orElse(FIRST);
        List<StipendRow> rows = views.read(sql -> sql.select(
                        "select * from stipend where family_id = ? and month > ? order by month limit ?",
                        familyId,
                        month,
                        limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.month()));
    }

    /** Of a cohort, oldest month first, then by family. */
    Page<StipendRow> ofCohort(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        String month = after.map(cursor -> cursor.ofSize(2).month(0).toString()).orElse(FIRST);
        UUID family = after.map(cursor -> cursor.uuid(1)).orElse(LEAST);
        List<StipendRow> rows = views.read(sql -> sql.select("""
                        select * from stipend where cohort_id = ? and (month, family_id) > (?, ?)
                        order by month, family_id limit ?""", cohortId, month, family, limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.month(), row.familyId()));
    }

    private static StipendRow row(ResultSet row) throws SQLException {
        return new StipendRow(
                row.getObject("stipend_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("accrued_at", OffsetDateTime.class).toInstant());
    }
}
