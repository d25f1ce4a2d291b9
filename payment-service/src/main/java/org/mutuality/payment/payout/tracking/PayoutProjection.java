package org.mutuality.payment.payout.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/** Fills {@code payout_view} and {@code payout_batch_sum}, many rows per statement: a batch has up to 50,000 payouts. */
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
    public Class<PayoutEvent> eventType() {
        return PayoutEvent.class;
    }

    @Override
    public void project(PayoutEvent event, EventMetadata recorded, Handle sql) {
        projectAll(List.of(new RecordedEvent<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<RecordedEvent<PayoutEvent>> batch, Handle sql) {
        PayoutRowWriter rows = new PayoutRowWriter(sql);
        BatchTotalsWriter sums = new BatchTotalsWriter();
        batch.forEach(one -> {
            count(one.event(), sums);
            write(one.event(), rows, sql);
        });
        rows.write();
        sums.write(sql);
    }

    @Override
    public List<String> tables() {
        return List.of("payout_view", "payout_batch_sum");
    }

    private static void count(PayoutEvent event, BatchTotalsWriter sums) {
        switch (event) {
            case PayoutAddedToBatch added -> sums.claimed(added.batchId(), 1);
            case PayoutRemovedFromBatch removed -> sums.claimed(removed.batchId(), -1);
            case PayoutSettled settled -> sums.settled(settled);
            default -> {}
        }
    }

    private static void write(PayoutEvent event, PayoutRowWriter rows, Handle sql) {
        switch (event) {
            case PayoutCreated created -> rows.insert(created);
            case PayoutAddedToBatch added -> rows.update(added.payoutId(), PayoutRowUpdate.of(added));
            case PayoutRemovedFromBatch removed -> rows.update(removed.payoutId(), PayoutRowUpdate.of(removed));
            case PayoutRetried retried -> rows.update(retried.payoutId(), PayoutRowUpdate.of(retried));
            case PayoutSent sent -> rows.update(sent.payoutId(), PayoutRowUpdate.of(sent));
            case PayoutOutcomeUnknown unknown -> rows.update(unknown.payoutId(), PayoutRowUpdate.of(unknown));
            case PayoutSettled settled -> rows.update(settled.payoutId(), PayoutRowUpdate.of(settled));
            case PayoutFailed failed -> rows.update(failed.payoutId(), PayoutRowUpdate.of(failed));
            case PayoutReturned returned -> rows.update(returned.payoutId(), PayoutRowUpdate.of(returned));
            case PayoutCancelled cancelled -> rows.update(cancelled.payoutId(), PayoutRowUpdate.of(cancelled));
            case PayoutWithdrawn withdrawn -> rows.update(withdrawn.payoutId(), PayoutRowUpdate.of(withdrawn));
            case PayoutHeld held -> writeAlone(rows, sql, HOLD, held.reason().name(), held.payoutId());
            case HoldReleased released ->
                writeAlone(
                        rows,
                        sql,
                        "update payout_view set held = array_remove(held, ?) where payout_id = ?",
                        released.reason().name(),
                        released.payoutId());
            case ContradictoryReportReceived contradicted ->
                writeAlone(
                        rows,
                        sql,
                        "update payout_view set contradicted = ? where payout_id = ?",
                        true,
                        contradicted.payoutId());
            // The family received the full amount; fees are recorded with the orders.
            case PayoutFeeCharged charged -> {}
            case FeeDisputed disputed -> {}
            // PayoutWithdrawn or PayoutOverpaid follows.
            case PayoutWithdrawalRequested requested -> {}
            // It stays paid.
            case PayoutOverpaid overpaid -> {}
            case OverpaymentReturned returned -> rows.update(returned.payoutId(), PayoutRowUpdate.of(returned));
            // It stays closed.
            case PayoutCancellationReversed reversed -> {}
        }
    }

    // These are few: one by one, after the rows that were collected before.
    private static void writeAlone(PayoutRowWriter rows, Handle sql, String statement, Object value, PayoutId payout) {
        rows.write();
        sql.execute(statement, value, payout.value());
    }
}
