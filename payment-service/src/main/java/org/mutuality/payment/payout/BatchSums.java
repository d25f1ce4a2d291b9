package org.mutuality.payment.payout;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;

/** Collects what counts towards a batch, and adds it to {@code payout_batch_sum}: a row a batch, written once. */
final class BatchSums {
    private static final String ADD = """
            insert into payout_batch_sum as s (batch_id, claimed, settled_minor) values (?, ?, ?)
            on conflict (batch_id) do update set claimed = s.claimed + excluded.claimed,
                settled_minor = s.settled_minor + excluded.settled_minor""";

    private final Map<UUID, Sums> sums = new LinkedHashMap<>();

    private record Sums(long claimed, BigDecimal settled) {
        Sums plus(Sums other) {
            return new Sums(claimed + other.claimed, settled.add(other.settled));
        }
    }

    /** @param lines 1 when claimed, -1 when freed */
    void claimed(UUID batch, int lines) {
        sums.merge(batch, new Sums(lines, BigDecimal.ZERO), Sums::plus);
    }

    /** What is settled late is in no batch's sum: the purse is charged for it by itself. */
    void settled(PayoutSettled event) {
        if (!event.late()) {
            BigDecimal amount = BigDecimal.valueOf(event.due().amount().minor());
            sums.merge(event.order().batchId(), new Sums(0, amount), Sums::plus);
        }
    }

    void write(Handle sql) {
        sums.forEach((batch, sum) -> sql.execute(ADD, batch, sum.claimed, sum.settled));
    }
}
