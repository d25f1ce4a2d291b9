package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountHistory.PayoutAccountAction;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** History of payout accounts: what was done and by whom. Source: {@code payout_account_history_view}. */
@ApplicationScoped
class PayoutAccountHistoryQueries {
    private final ReadModelDatabase views;

    PayoutAccountHistoryQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** @param encrypted the account for SUBMITTED, the reason for REJECTED */
    record PayoutAccountHistoryRow(
            int revision,
            int version,
            PayoutAccountAction action,
            Optional<Ciphertext> encrypted,
            String account,
            Instant at) {}

    /** Oldest first. */
    Page<PayoutAccountHistoryRow> of(UUID familyId, Optional<Cursor> after, PageSize limit) {
        long last = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<PayoutAccountHistoryRow> rows = views.read(sql -> sql.select("""
                        select * from payout_account_history_view where family_id = ? and revision > ?
                        order by revision limit ?""", familyId, last, limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.revision()));
    }

    private static PayoutAccountHistoryRow row(ResultSet row) throws SQLException {
        return new PayoutAccountHistoryRow(
                row.getInt("revision"),
                row.getInt("version"),
                PayoutAccountAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("encrypted")).map(Ciphertext::new),
                row.getString("account"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
