package org.mutuality.payment.payout;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.payout.PayoutProblem.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutCommand.SendPayoutResult;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A payout to a family for one entitlement: in one batch at a time, sent by one order at a time, paid once. Reports of a
 * provider are accepted in any order and any number of times; a report that contradicts an earlier one is recorded and
 * changes nothing.
 */
@StoredAs(name = "payment.Payout", revision = 4)
public class Payout {
    @AggregateIdentifier
    private @Nullable PayoutId id;

    private final PayoutState state = new PayoutState();

    /** For the event store. */
    Payout() {}

    @CreateIfMissing
    void decide(CreatePayout command) {
        if (!state.exists()) {
            ValidationErrors errors = new ValidationErrors();
            errors.addUnless(command.entitlement().amount().minor() > 0, "/amount/amount", "validation.positive");
            errors.throwIfAny(PAYOUT_INVALID);
            apply(new PayoutCreated(command.payoutId(), command.entitlement(), command.at()));
        } else if (!command.entitlement().equals(state.requireEntitlement())) {
            throw PAYOUT_ALREADY_CREATED.because("use-another-id");
        }
    }

    // Created when missing, here and below, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    void decide(AddPayoutToBatch command) {
        state.requireEntitlement();
        if (!state.isIn(command.batchId())) {
            state.requireClaimable();
            apply(new PayoutAddedToBatch(command.payoutId(), command.batchId(), command.provider(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RemovePayoutFromBatch command) {
        state.requireEntitlement();
        if (state.isIn(command.batchId())) {
            state.requireNotUnderWay();
            if (state.status().isFreeable()) {
                apply(new PayoutRemovedFromBatch(command.payoutId(), command.batchId(), command.at()));
            }
        }
    }

    @CreateIfMissing
    void decide(RetryPayout command) {
        state.requireEntitlement();
        PayoutOrder failed = state.orders().requireOrder(command.orderId()).order();
        if (state.mayRetry(failed, command.batchId())) {
            apply(new PayoutRetried(command.payoutId(), failed, command.at()));
        }
    }

    @CreateIfMissing
    SendPayoutResult decide(SendPayout command) {
        Entitlement entitlement = state.requireEntitlement();
        if (!state.isIn(command.batchId())) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("own-batch");
        }
        if (state.status() != PayoutStatus.BATCHED) {
            return SendPayoutResult.BEFORE;
        }
        state.requireNotHeld();
        PayoutOrder order = state.nextOrder(command.payoutId(), command.batchId());
        apply(new PayoutSent(command.payoutId(), entitlement, order, command.routeId(), command.at()));
        return new SendPayoutResult(Optional.of(order));
    }

    @CreateIfMissing
    ReportEffect decide(SettlePayout command) {
        Entitlement entitlement = state.requireEntitlement();
        PayoutOrders.OrderState current = state.orders().requireOrder(command.orderId());
        boolean late = current.outcome() == OrderOutcome.FAILED;
        if (late && !state.maySettleLate(current.order())) {
            return contradict(current, OrderOutcome.SETTLED, command.at());
        }
        boolean applied = late || current.outcome().isOpen();
        if (applied) {
            apply(new PayoutSettled(
                    command.payoutId(), entitlement, current.order(), command.reference(), late, command.at()));
            finishWithdrawal(command.at());
        }
        postOrDisputeFees(current.order(), command.fees(), command.at());
        return applied ? ReportEffect.APPLIED : ReportEffect.DUPLICATE;
    }

    @CreateIfMissing
    ReportEffect decide(FailPayout command) {
        Entitlement entitlement = state.requireEntitlement();
        PayoutOrders.OrderState current = state.orders().requireOrder(command.orderId());
        if (current.outcome().isOpen()) {
            apply(new PayoutFailed(command.payoutId(), entitlement, current.order(), command.reason(), command.at()));
            finishWithdrawal(command.at());
            return ReportEffect.APPLIED;
        }
        return current.outcome() == OrderOutcome.FAILED
                ? ReportEffect.DUPLICATE
                : contradict(current, OrderOutcome.FAILED, command.at());
    }

    @CreateIfMissing
    void decide(MarkOutcomeUnknown command) {
        state.requireEntitlement();
        PayoutOrders.OrderState current = state.orders().requireOrder(command.orderId());
        if (current.outcome() == OrderOutcome.UNDER_WAY) {
            apply(new PayoutOutcomeUnknown(command.payoutId(), current.order(), command.at()));
        }
    }

    // What was returned had been paid, even if that is reported later or never.
    @CreateIfMissing
    ReportEffect decide(ReturnPayout command) {
        Entitlement entitlement = state.requireEntitlement();
        PayoutOrders.OrderState current = state.orders().requireOrder(command.orderId());
        if (current.outcome() == OrderOutcome.FAILED) {
            return contradict(current, OrderOutcome.RETURNED, command.at());
        }
        if (current.outcome().isOpen()) {
            apply(new PayoutSettled(command.payoutId(), entitlement, current.order(), "", false, command.at()));
        }
        boolean applied = current.outcome() != OrderOutcome.RETURNED;
        if (applied) {
            apply(new PayoutReturned(command.payoutId(), entitlement, current.order(), command.reason(), command.at()));
            finishWithdrawal(command.at());
            if (state.isOverpaid()) {
                apply(new OverpaymentReturned(command.payoutId(), entitlement, command.at()));
            }
        }
        postOrDisputeFees(current.order(), command.fees(), command.at());
        return applied ? ReportEffect.APPLIED : ReportEffect.DUPLICATE;
    }

    @CreateIfMissing
    void decide(HoldPayout command) {
        state.requireEntitlement();
        if (!state.isHeldBy(command.reason())) {
            apply(new PayoutHeld(command.payoutId(), command.reason(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ReleaseHold command) {
        state.requireEntitlement();
        if (state.isHeldBy(command.reason())) {
            apply(new HoldReleased(command.payoutId(), command.reason(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(CancelPayout command) {
        Entitlement entitlement = state.requireEntitlement();
        state.requireNotUnderWay();
        if (state.status() != PayoutStatus.SETTLED && state.status() != PayoutStatus.CLOSED) {
            apply(new PayoutCancelled(command.payoutId(), entitlement, command.at()));
        }
    }

    // The reversal of the stipend is posted on its own: a cancellation that came first, such as by an erasure, would be
    // posted as well. A stipend that was fully set off against what the family owes has no payout.
    @CreateIfMissing
    void decide(WithdrawPayout command) {
        if (!state.exists()) {
            return;
        }
        if (state.isCancelled()) {
            apply(new PayoutCancellationReversed(command.payoutId(), state.requireEntitlement(), command.at()));
        }
        if (state.isTakenBack()) {
            return;
        }
        apply(new PayoutWithdrawalRequested(command.payoutId(), command.at()));
        finishWithdrawal(command.at());
    }

    @EventSourcingHandler
    void evolve(PayoutEvent event) {
        id = event.payoutId();
        state.evolve(event);
    }

    // Once the provider is not paying: what was paid is set off against the next stipend, everything else is not owed
    // any more.
    private void finishWithdrawal(Instant at) {
        PayoutId payout = requireNonNull(id);
        Entitlement entitlement = state.requireEntitlement();
        if (state.isWithdrawalRequested() && state.status() == PayoutStatus.SETTLED) {
            apply(new PayoutOverpaid(payout, entitlement, at));
        } else if (state.isWithdrawalRequested() && state.status().isUnpaid()) {
            apply(new PayoutWithdrawn(payout, entitlement, at));
        }
    }

    // A fee may be reported later than the payment, such as by a statement after a status report.
    private void postOrDisputeFees(PayoutOrder order, List<ReportedFee> fees, Instant at) {
        PayoutId payout = requireNonNull(id);
        Entitlement entitlement = state.requireEntitlement();
        for (ReportedFee fee : fees) {
            if (state.fees().isPostable(order, fee, entitlement.amount().currency())) {
                apply(new PayoutFeeCharged(payout, entitlement, order, fee.work(), fee.amount(), at));
            } else if (!state.fees().isAlreadyReported(order, fee)) {
                apply(new FeeDisputed(payout, order, fee.work(), fee.amount(), at));
            }
        }
    }

    private ReportEffect contradict(PayoutOrders.OrderState current, OrderOutcome reported, Instant at) {
        if (!state.orders().isContradicted(current.order(), reported)) {
            apply(new ContradictoryReportReceived(
                    requireNonNull(id), current.order(), current.outcome(), reported, at));
        }
        return ReportEffect.CONTRADICTION;
    }
}
