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
 * What is owed to a family for one cause: in one batch at a time, sent by one order at a time, paid once. What a provider says
 * is taken in any order and as often as it is said; what can't be by what was said before is kept and changes nothing.
 */
@StoredAs(name = "payment.Payout", revision = 2)
public class Payout {
    @AggregateIdentifier
    private @Nullable PayoutId id;

    private final PayoutState state = new PayoutState();

    /** For the event store. */
    Payout() {}

    @CreateIfMissing
    void decide(CreatePayout command) {
        if (!state.exists()) {
            ValidationErrors wrongs = new ValidationErrors();
            wrongs.addUnless(command.entitlement().amount().minor() > 0, "/amount/amount", "must be more than 0");
            wrongs.throwIfAny(PAYOUT_INVALID);
            apply(new PayoutCreated(command.payoutId(), command.entitlement(), command.at()));
        } else if (!command.entitlement().equals(state.requireEntitlement())) {
            throw PAYOUT_ALREADY_CREATED.because("Use another id for another cause");
        }
    }

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
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
            state.requireNotUnderWay("freed");
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
        Entitlement owed = state.requireEntitlement();
        if (!state.isIn(command.batchId())) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("Only the batch that contains it can send it");
        }
        if (state.status() != PayoutStatus.BATCHED) {
            return SendPayoutResult.BEFORE;
        }
        state.requireNotHeld();
        PayoutOrder order = state.nextOrder(command.payoutId(), command.batchId());
        apply(new PayoutSent(command.payoutId(), owed, order, command.routeId(), command.at()));
        return new SendPayoutResult(Optional.of(order));
    }

    @CreateIfMissing
    ReportEffect decide(SettlePayout command) {
        Entitlement owed = state.requireEntitlement();
        PayoutOrders.OrderState known = state.orders().requireOrder(command.orderId());
        boolean late = known.outcome() == OrderOutcome.FAILED;
        if (late && !state.maySettleLate(known.order())) {
            return contradict(known, OrderOutcome.SETTLED, command.at());
        }
        boolean now = late || known.outcome().isOpen();
        if (now) {
            apply(new PayoutSettled(command.payoutId(), owed, known.order(), command.reference(), late, command.at()));
        }
        postOrDisputeFees(known.order(), command.fees(), command.at());
        return now ? ReportEffect.APPLIED : ReportEffect.DUPLICATE;
    }

    @CreateIfMissing
    ReportEffect decide(FailPayout command) {
        Entitlement owed = state.requireEntitlement();
        PayoutOrders.OrderState known = state.orders().requireOrder(command.orderId());
        if (known.outcome().isOpen()) {
            apply(new PayoutFailed(command.payoutId(), owed, known.order(), command.reason(), command.at()));
            return ReportEffect.APPLIED;
        }
        return known.outcome() == OrderOutcome.FAILED
                ? ReportEffect.DUPLICATE
                : contradict(known, OrderOutcome.FAILED, command.at());
    }

    @CreateIfMissing
    void decide(MarkOutcomeUnknown command) {
        state.requireEntitlement();
        PayoutOrders.OrderState known = state.orders().requireOrder(command.orderId());
        if (known.outcome() == OrderOutcome.UNDER_WAY) {
            apply(new PayoutOutcomeUnknown(command.payoutId(), known.order(), command.at()));
        }
    }

    // What came back had been paid, also when that is told later or never.
    @CreateIfMissing
    ReportEffect decide(ReturnPayout command) {
        Entitlement owed = state.requireEntitlement();
        PayoutOrders.OrderState known = state.orders().requireOrder(command.orderId());
        if (known.outcome() == OrderOutcome.FAILED) {
            return contradict(known, OrderOutcome.RETURNED, command.at());
        }
        if (known.outcome().isOpen()) {
            apply(new PayoutSettled(command.payoutId(), owed, known.order(), "", false, command.at()));
        }
        boolean now = known.outcome() != OrderOutcome.RETURNED;
        if (now) {
            apply(new PayoutReturned(command.payoutId(), owed, known.order(), command.reason(), command.at()));
        }
        postOrDisputeFees(known.order(), command.fees(), command.at());
        return now ? ReportEffect.APPLIED : ReportEffect.DUPLICATE;
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
        Entitlement owed = state.requireEntitlement();
        state.requireNotUnderWay("closed");
        if (state.status() != PayoutStatus.SETTLED && state.status() != PayoutStatus.CLOSED) {
            apply(new PayoutCancelled(command.payoutId(), owed, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PayoutEvent event) {
        id = event.payoutId();
        state.evolve(event);
    }

    // A fee may be told later than what it is for, such as by a statement after a status report.
    private void postOrDisputeFees(PayoutOrder order, List<ReportedFee> fees, Instant at) {
        PayoutId payout = requireNonNull(id);
        Entitlement owed = state.requireEntitlement();
        for (ReportedFee fee : fees) {
            if (state.fees().isPostable(order, fee, owed.amount().currency())) {
                apply(new PayoutFeeCharged(payout, owed, order, fee.work(), fee.amount(), at));
            } else if (!state.fees().isAlreadyReported(order, fee)) {
                apply(new FeeDisputed(payout, order, fee.work(), fee.amount(), at));
            }
        }
    }

    private ReportEffect contradict(PayoutOrders.OrderState known, OrderOutcome told, Instant at) {
        if (!state.orders().isContradicted(known.order(), told)) {
            apply(new ContradictoryReportReceived(requireNonNull(id), known.order(), known.outcome(), told, at));
        }
        return ReportEffect.CONTRADICTION;
    }
}
