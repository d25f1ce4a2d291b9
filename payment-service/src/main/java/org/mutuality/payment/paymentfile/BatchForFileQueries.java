package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * Batches and how many of their payouts are still to be sent. Source: {@code batch_view}, {@code payout_view}, {@code
 * payout_order}.
 */
@ApplicationScoped
class BatchForFileQueries {
    // Pending: lines that were claimed or sent but are not in all read models yet, and retried payouts.
    private static final String FIND = """
            select b.*, greatest(b.line_count - coalesce(s.claimed, 0), 0) + (
                select count(*) from payout_view p where p.batch_id = b.batch_id
                  and (p.status = 'BATCHED' and cardinality(p.held) = 0
                       or p.status = 'FAILED' and p.answered_at <= b.retried_at
                       or p.status in ('SENT', 'UNKNOWN')
                          and not exists (select from payout_order o where o.order_id = p.order_id))) as pending_count
            from batch_view b left join payout_batch_sum s using (batch_id) where b.batch_id = ?""";

    private final ReadModelDatabase views;

    BatchForFileQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** @param pendingCount payouts that are still to be marked as sent; meaningful only when {@code released} */
    record FileBatchRow(
            UUID batchId,
            String country,
            String currency,
            String provider,
            String status,
            boolean released,
            long pendingCount) {}

    Optional<FileBatchRow> find(UUID batchId) {
        return views.read(sql -> sql.select(FIND, batchId)
                .map((row, context) -> new FileBatchRow(
                        batchId,
                        row.getString("country"),
                        row.getString("currency"),
                        row.getString("provider"),
                        row.getString("status"),
                        row.getString("status").equals("RELEASED"),
                        row.getLong("pending_count")))
                .findOne());
    }
}
