package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Complete journals that earned nothing. Source: {@code forfeited_stipend}. */
@ApplicationScoped
class ForfeitedStipendQueries {
    private static final String FIRST = "0000-00";
    private final ReadModelDatabase views;

    ForfeitedStipendQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A complete journal that earned no stipend.
     *
     * @param stipendId of the stipend
     * @param month of the journal
     * @param reason why it earned nothing
     * @param submittedAt when the family submitted it
     */
    public record ForfeitedStipendRow(UUID stipendId, YearMonth month, ForfeitReason reason, Instant submittedAt) {}

    /** Of a family, oldest month first. */
    Page<ForfeitedStipendRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit) {
        String month = after.map(cursor -> cursor.ofSize(1).month(0).toString()).orElse(FIRST);
        List<ForfeitedStipendRow> rows = views.read(sql -> sql.select(
                        "select * from forfeited_stipend where family_id = ? and month > ? order by month limit ?",
                        familyId,
                        month,
                        limit.andOne())
                .map((row, context) -> new ForfeitedStipendRow(
                        row.getObject("stipend_id", UUID.class),
                        YearMonth.parse(row.getString("month")),
                        ForfeitReason.valueOf(row.getString("reason")),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.month()));
    }
}
