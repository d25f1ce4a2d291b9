package org.mutuality.payment.complaint.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.complaint.Actor;
import org.mutuality.payment.complaint.ComplaintOutcome;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** History of complaints: what was done and by whom. Source: {@code complaint_history_view}. */
@ApplicationScoped
class ComplaintHistoryQueries {
    private final ReadModelDatabase views;

    ComplaintHistoryQueries(ReadModelDatabase views) {
        this.views = views;
    }

    record ComplaintHistoryRow(
            int revision,
            ComplaintAction action,
            Optional<ComplaintOutcome> outcome,
            Optional<Ciphertext> encryptedText,
            Actor by,
            Instant at) {}

    /** Oldest first. */
    Page<ComplaintHistoryRow> of(UUID complaintId, Optional<Cursor> after, PageSize limit) {
        long last = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<ComplaintHistoryRow> rows = views.read(sql -> sql.select("""
                        select * from complaint_history_view where complaint_id = ? and revision > ?
                        order by revision limit ?""", complaintId, last, limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.revision()));
    }

    private static ComplaintHistoryRow row(ResultSet row) throws SQLException {
        return new ComplaintHistoryRow(
                row.getInt("revision"),
                ComplaintAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("outcome")).map(ComplaintOutcome::valueOf),
                Optional.ofNullable(row.getString("encrypted_text")).map(Ciphertext::new),
                new Actor(row.getString("account"), Actor.ActorRole.valueOf(row.getString("role"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
