package org.mutuality.payment.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** What was done about complaints, and by whom. Source: {@code complaint_history_view}. */
@ApplicationScoped
class ComplaintHistoryView {
    private final Views views;

    ComplaintHistoryView(Views views) {
        this.views = views;
    }

    record Row(
            int revision,
            ComplaintStep what,
            Optional<ComplaintOutcome> outcome,
            Optional<Sealed> words,
            By by,
            Instant at) {}

    /** Oldest first. */
    Page<Row> of(UUID complaintId, Optional<Cursor> after, Limit limit) {
        long last = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<Row> rows = views.read(sql -> sql.select("""
                        select * from complaint_history_view where complaint_id = ? and revision > ?
                        order by revision limit ?""", complaintId, last, limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.revision()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("revision"),
                ComplaintStep.valueOf(row.getString("what")),
                Optional.ofNullable(row.getString("outcome")).map(ComplaintOutcome::valueOf),
                Optional.ofNullable(row.getString("words")).map(Sealed::new),
                new By(row.getString("account"), By.Side.valueOf(row.getString("side"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
