package org.mutuality.payment.payoutaccount;

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

/** What was done about families' accounts, and by whom. Source: {@code payout_account_history_view}. */
@ApplicationScoped
class HistoryView {
    private final Views views;

    HistoryView(Views views) {
        this.views = views;
    }

    /** @param sealed of TOLD the account, of REJECTED the reason */
    record Row(int revision, int version, Step what, Optional<Sealed> sealed, String who, Instant at) {}

    /** Oldest first. */
    Page<Row> of(UUID familyId, Optional<Cursor> after, Limit limit) {
        long last = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<Row> rows = views.read(sql -> sql.select("""
                        select * from payout_account_history_view where family_id = ? and revision > ?
                        order by revision limit ?""", familyId, last, limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.revision()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("revision"),
                row.getInt("version"),
                Step.valueOf(row.getString("what")),
                Optional.ofNullable(row.getString("sealed")).map(Sealed::new),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
