package org.mutuality.payment.payout.tracking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;

/** Collects totals by batch and adds them to {@code payout_batch_sum} with one statement per batch. */
final class BatchTotalsWriter {
    private static final String ADD = """
            insert into payout_batch_sum as s (batch_id, claimed, settled_minor) values (?, ?, ?)
            on conflict (batch_id) do update set claimed = s.claimed + excluded.claimed,
                settled_minor = s.settled_minor + excluded.settled_minor""";

    private final Map<UUID, BatchTotals> sums = new LinkedHashMap<>();

    private record BatchTotals(long claimed, BigDecimal settled) {
        BatchTotals plus(BatchTotals other) {
            return new BatchTotals(claimed + other.claimed, settled.add(other.settled));
        }
    }

    /**
     * @param lines 1 when a payout was added, -1 when it was removed
     */
    void claimed(UUID batch, int lines) {
        sums.merge(batch, new BatchTotals(lines, BigDecimal.ZERO), BatchTotals::plus);
    }

    /** A late settlement is in no batch's total: it is deducted from the budget separately. */
    void settled(PayoutSettled event) {
        if (!event.late()) {
            BigDecimal amount = BigDecimal.valueOf(event.entitlement().amount().minor());
            sums.merge(event.order().batchId(), new BatchTotals(0, amount), BatchTotals::plus);
        }
    }

    void write(Handle sql) {
        sums.forEach((batch, sum) -> sql.execute(ADD, batch, sum.claimed, sum.settled));
    }
}
