package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.identity.CurrentUser;

/** State of a payout and what it permits. Only events change it. */
final class PayoutState {
    private @Nullable Entitlement entitlement;
    private PayoutStatus status = PayoutStatus.DUE;
    private @Nullable UUID batchId;
    private String provider = "";
    private boolean withdrawalRequested;
    private boolean overpaid;
    private boolean cancelled;
    private Set<PayoutHoldReason> holds = EnumSet.noneOf(PayoutHoldReason.class);
    private final PayoutOrders orders = new PayoutOrders();
    private final PayoutFees fees = new PayoutFees();

    boolean exists() {
        return entitlement != null;
    }

    Entitlement requireEntitlement() {
        if (entitlement == null) {
            throw CurrentUser.notFound();
        }
        return entitlement;
    }

    PayoutStatus status() {
        return status;
    }

    boolean isIn(UUID batch) {
        return batch.equals(batchId);
    }

    /** Its stipend was reversed, and what follows is not decided yet. */
    boolean isWithdrawalRequested() {
        return withdrawalRequested;
    }

    /** Its stipend was reversed, and what follows from that is decided or will be by the provider's report. */
    boolean isTakenBack() {
        return status == PayoutStatus.CLOSED || withdrawalRequested || overpaid;
    }

    /** It was paid, and its stipend is reversed. */
    boolean isOverpaid() {
        return overpaid;
    }

    /** It was cancelled, and the cancellation is posted. */
    boolean isCancelled() {
        return cancelled;
    }

    PayoutOrders orders() {
        return orders;
    }

    PayoutFees fees() {
        return fees;
    }

    boolean isHeldBy(PayoutHoldReason reason) {
        return holds.contains(reason);
    }

    /** The order by which it is sent next. */
    PayoutOrder nextOrder(PayoutId payout, UUID batch) {
        return PayoutOrder.of(payout, batch, provider, orders.attempts() + 1);
    }

    void requireClaimable() {
        if (status.isFreeable() || status.isUnderWay()) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("in-batch");
        }
        if (!status.isClaimable()) {
            throw PAYOUT_NOT_DUE.because("status", status);
        }
        requireNotHeld();
    }

    void requireNotHeld() {
        if (!holds.isEmpty()) {
            throw PAYOUT_HELD.because("reasons", holds);
        }
    }

    void requireNotUnderWay() {
        if (status.isUnderWay()) {
            throw PAYOUT_IN_PROGRESS.because("wait-for-provider");
        }
    }

    /** Only the order that failed last is sent again, and only by the batch that contains the payout. */
    boolean mayRetry(PayoutOrder failed, UUID batch) {
        return status == PayoutStatus.FAILED && orders.isLast(failed) && isIn(batch);
    }

    /**
     * The money has moved, so the record follows; unless a newer order may move it too, or the order was also reported as
     * returned.
     */
    boolean maySettleLate(PayoutOrder order) {
        return orders.isLast(order)
                && !orders.hasContradiction(order)
                && (status == PayoutStatus.FAILED || status == PayoutStatus.BATCHED || status == PayoutStatus.DUE);
    }

    void evolve(PayoutEvent event) {
        switch (event) {
            case PayoutCreated owed -> entitlement = owed.entitlement();
            case PayoutAddedToBatch claimed -> addToBatch(claimed);
            case PayoutRemovedFromBatch freed -> leaveBatch(PayoutStatus.DUE);
            case PayoutRetried retried -> status = PayoutStatus.BATCHED;
            case PayoutSent sent -> recordSent(sent);
            case PayoutOutcomeUnknown unknown ->
                recordOutcome(unknown.order(), OrderOutcome.UNKNOWN, PayoutStatus.UNKNOWN);
            case PayoutSettled settled -> settle(settled);
            case PayoutFailed failed -> recordOutcome(failed.order(), OrderOutcome.FAILED, PayoutStatus.FAILED);
            case PayoutReturned returned -> recordReturn(returned);
            case ContradictoryReportReceived contradicted ->
                orders.recordContradiction(contradicted.order(), contradicted.reportedOutcome());
            case PayoutFeeCharged charged ->
                fees.chargedWork(charged.order(), new ReportedFee(charged.work(), charged.fee()));
            case FeeDisputed doubted ->
                fees.recordDisputed(doubted.order(), new ReportedFee(doubted.work(), doubted.reportedAmount()));
            case PayoutHeld held -> holds.add(held.reason());
            case HoldReleased released -> holds.remove(released.reason());
            case PayoutCancelled closed -> {
                cancelled = true;
                leaveBatch(PayoutStatus.CLOSED);
            }
            case PayoutCancellationReversed reversed -> cancelled = false;
            case PayoutWithdrawn withdrawn -> {
                withdrawalRequested = false;
                leaveBatch(PayoutStatus.CLOSED);
            }
            case PayoutWithdrawalRequested deferred -> withdrawalRequested = true;
            case PayoutOverpaid paid -> {
                withdrawalRequested = false;
                overpaid = true;
            }
            case OverpaymentReturned returned -> leaveBatch(PayoutStatus.CLOSED);
        }
    }

    private void addToBatch(PayoutAddedToBatch event) {
        status = PayoutStatus.BATCHED;
        batchId = event.batchId();
        provider = event.provider();
    }

    private void recordSent(PayoutSent event) {
        status = PayoutStatus.SENT;
        orders.recordSent(event.order());
    }

    // A late settlement may find the payout in no batch, or in another that has not sent it: the batch of the order
    // paid it.
    private void settle(PayoutSettled event) {
        batchId = event.order().batchId();
        recordOutcome(event.order(), OrderOutcome.SETTLED, PayoutStatus.SETTLED);
    }

    private void recordReturn(PayoutReturned event) {
        leaveBatch(PayoutStatus.RETURNED);
        orders.recordOutcome(event.order(), OrderOutcome.RETURNED);
    }

    private void recordOutcome(PayoutOrder order, OrderOutcome outcome, PayoutStatus now) {
        status = now;
        orders.recordOutcome(order, outcome);
    }

    private void leaveBatch(PayoutStatus now) {
        status = now;
        batchId = null;
    }
}
