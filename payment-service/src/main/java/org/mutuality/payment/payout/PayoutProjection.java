package org.mutuality.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Projection;

/** Fills {@code payout_view} and {@code payout_batch_sum}, many rows a statement: a batch has 50,000. */
@ApplicationScoped
class PayoutProjection implements Projection<PayoutEvent> {
    private static final String HOLD = """
            update payout_view set held = array(select distinct unnest(array_append(held, ?)) order by 1)
            where payout_id = ?""";

    @Override
    public String name() {
        return "payout";
    }

    @Override
    public Class<PayoutEvent> family() {
        return PayoutEvent.class;
    }

    @Override
    public void project(PayoutEvent event, Recorded recorded, Handle sql) {
        projectAll(List.of(new Happened<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<Happened<PayoutEvent>> batch, Handle sql) {
        PayoutRows rows = new PayoutRows(sql);
        BatchSums sums = new BatchSums();
        batch.forEach(one -> {
            count(one.event(), sums);
            write(one.event(), rows, sql);
        });
        rows.write();
        sums.write(sql);
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from payout_view");
        sql.execute("delete from payout_batch_sum");
    }

    private static void count(PayoutEvent event, BatchSums sums) {
        switch (event) {
            case PayoutClaimed claimed -> sums.claimed(claimed.batchId(), 1);
            case PayoutFreed freed -> sums.claimed(freed.batchId(), -1);
            case PayoutSettled settled -> sums.settled(settled);
            default -> {}
        }
    }

    private static void write(PayoutEvent event, PayoutRows rows, Handle sql) {
        switch (event) {
            case PayoutOwed owed -> rows.owe(owed);
            case PayoutClaimed claimed -> rows.change(claimed.payoutId(), Change.of(claimed));
            case PayoutFreed freed -> rows.change(freed.payoutId(), Change.of(freed));
            case PayoutRetried retried -> rows.change(retried.payoutId(), Change.of(retried));
            case PayoutSent sent -> rows.change(sent.payoutId(), Change.of(sent));
            case PayoutUnknown unknown -> rows.change(unknown.payoutId(), Change.of(unknown));
            case PayoutSettled settled -> rows.change(settled.payoutId(), Change.of(settled));
            case PayoutFailed failed -> rows.change(failed.payoutId(), Change.of(failed));
            case PayoutReturned returned -> rows.change(returned.payoutId(), Change.of(returned));
            case PayoutClosed closed -> rows.change(closed.payoutId(), Change.of(closed));
            case PayoutHeld held -> apart(rows, sql, HOLD, held.reason().name(), held.payoutId());
            case HoldReleased released ->
                apart(
                        rows,
                        sql,
                        "update payout_view set held = array_remove(held, ?) where payout_id = ?",
                        released.reason().name(),
                        released.payoutId());
            case AnswerContradicted contradicted ->
                apart(
                        rows,
                        sql,
                        "update payout_view set contradicted = ? where payout_id = ?",
                        true,
                        contradicted.payoutId());
            // The family got it whole: what its provider charged is with the orders.
            case PayoutCharged charged -> {}
            case FeeDoubted doubted -> {}
        }
    }

    // These are few: one by one, after what came before them.
    private static void apart(PayoutRows rows, Handle sql, String statement, Object value, PayoutId payout) {
        rows.write();
        sql.execute(statement, value, payout.value());
    }
}
