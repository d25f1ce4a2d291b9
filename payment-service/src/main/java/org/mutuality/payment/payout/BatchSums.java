package org.mutuality.payment.payout;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;

/** Collects what counts towards a batch, and adds it to {@code payout_batch_sum}: a row a batch, written once. */
final class BatchSums {
    private static final String ADD = """
            insert into payout_batch_sum as s values (?, ?, ?, ?, ?)
            on conflict (batch_id) do update set claimed = s.claimed + excluded.claimed,
                settled_minor = s.settled_minor + excluded.settled_minor,
                late_minor = s.late_minor + excluded.late_minor,
                returned_minor = s.returned_minor + excluded.returned_minor""";

    private final Map<UUID, Sums> sums = new LinkedHashMap<>();

    private record Sums(long claimed, BigDecimal settled, BigDecimal late, BigDecimal returned) {
        static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    claimed + other.claimed,
                    settled.add(other.settled),
                    late.add(other.late),
                    returned.add(other.returned));
        }
    }

    /** @param lines 1 when claimed, -1 when freed */
    void claimed(UUID batch, int lines) {
        add(batch, new Sums(lines, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    void settled(PayoutSettled event) {
        BigDecimal amount = BigDecimal.valueOf(event.due().amount().minor());
        add(
                event.order().batchId(),
                event.late()
                        ? new Sums(0, BigDecimal.ZERO, amount, BigDecimal.ZERO)
                        : new Sums(0, amount, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    void returned(PayoutReturned event) {
        BigDecimal amount = BigDecimal.valueOf(event.due().amount().minor());
        add(event.order().batchId(), new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO, amount));
    }

    void write(Handle sql) {
        sums.forEach((batch, sum) -> sql.execute(ADD, batch, sum.claimed, sum.settled, sum.late, sum.returned));
    }

    private void add(UUID batch, Sums more) {
        sums.merge(batch, more, Sums::plus);
    }
}
