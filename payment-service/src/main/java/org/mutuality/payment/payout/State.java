package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.identity.CurrentUser;

/** How a payout stands, and what that lets be done with it. Only facts change it. */
final class State {
    private @Nullable Due due;
    private Status status = Status.DUE;
    private @Nullable UUID batchId;
    private String provider = "";
    private Set<Hold> holds = EnumSet.noneOf(Hold.class);
    private final Orders orders = new Orders();
    private final Charges charges = new Charges();

    boolean isKnown() {
        return due != null;
    }

    Due known() {
        if (due == null) {
            throw CurrentUser.notFound();
        }
        return due;
    }

    Status status() {
        return status;
    }

    boolean isIn(UUID batch) {
        return batch.equals(batchId);
    }

    Orders orders() {
        return orders;
    }

    Charges charges() {
        return charges;
    }

    boolean isHeldBy(Hold reason) {
        return holds.contains(reason);
    }

    /** The order by which it is sent next. */
    Order next(PayoutId payout, UUID batch) {
        return Order.of(payout, batch, provider, orders.attempts() + 1);
    }

    void orClaimable() {
        if (status.isFreeable() || status.isUnderWay()) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("It is already in a batch");
        }
        if (!status.isClaimable()) {
            throw PAYOUT_NOT_DUE.because("It is %s", status);
        }
        orHeld();
    }

    void orHeld() {
        if (!holds.isEmpty()) {
            throw PAYOUT_HELD.because("It waits: %s", holds);
        }
    }

    /** @param what as in "closed" */
    void orUnderWay(String what) {
        if (status.isUnderWay()) {
            throw PAYOUT_IN_PROGRESS.because("It can be %s once the provider has answered", what);
        }
    }

    /** Only what failed last is sent again, and by the batch that has it. */
    boolean mayRetry(Order failed, UUID batch) {
        return status == Status.FAILED && orders.isLast(failed) && isIn(batch);
    }

    /** Money has moved, so we follow; unless a newer order may move it too, or the same is said to have come back. */
    boolean maySettleLate(Order order) {
        return orders.isLast(order)
                && !orders.isDoubtful(order)
                && (status == Status.FAILED || status == Status.BATCHED || status == Status.DUE);
    }

    void after(PayoutEvent event) {
        switch (event) {
            case PayoutOwed owed -> due = owed.due();
            case PayoutClaimed claimed -> claimed(claimed);
            case PayoutFreed freed -> leaves(Status.DUE);
            case PayoutRetried retried -> status = Status.BATCHED;
            case PayoutSent sent -> sent(sent);
            case PayoutUnknown unknown -> told(unknown.order(), Outcome.UNKNOWN, Status.UNKNOWN);
            case PayoutSettled settled -> settled(settled);
            case PayoutFailed failed -> told(failed.order(), Outcome.FAILED, Status.FAILED);
            case PayoutReturned returned -> returned(returned);
            case AnswerContradicted contradicted -> orders.contradicted(contradicted.order(), contradicted.told());
            case PayoutCharged charged -> charges.charged(charged.order(), new ToldFee(charged.work(), charged.fee()));
            case FeeDoubted doubted -> charges.doubted(doubted.order(), new ToldFee(doubted.work(), doubted.told()));
            case PayoutHeld held -> holds.add(held.reason());
            case HoldReleased released -> holds.remove(released.reason());
            case PayoutClosed closed -> leaves(Status.CLOSED);
        }
    }

    private void claimed(PayoutClaimed event) {
        status = Status.BATCHED;
        batchId = event.batchId();
        provider = event.provider();
    }

    private void sent(PayoutSent event) {
        status = Status.SENT;
        orders.sent(event.order());
    }

    // Late, it may be in no batch meanwhile, or in another one that hasn't sent it: it was paid in that of the order.
    private void settled(PayoutSettled event) {
        batchId = event.order().batchId();
        told(event.order(), Outcome.SETTLED, Status.SETTLED);
    }

    private void returned(PayoutReturned event) {
        leaves(Status.RETURNED);
        orders.told(event.order(), Outcome.RETURNED);
    }

    private void told(Order order, Outcome outcome, Status now) {
        status = now;
        orders.told(order, outcome);
    }

    private void leaves(Status now) {
        status = now;
        batchId = null;
    }
}
