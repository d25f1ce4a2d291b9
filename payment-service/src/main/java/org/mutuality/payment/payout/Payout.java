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
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.StoredAs;

/**
 * What is owed to a family for one cause: in one batch at a time, sent by one order at a time, paid once. What a provider says
 * is taken in any order and as often as it is said; what can't be by what was said before is kept and changes nothing.
 */
@StoredAs(name = "payment.Payout", revision = 2)
public class Payout {
    @AggregateIdentifier
    private @Nullable PayoutId id;

    private final State state = new State();

    /** For the event store. */
    Payout() {}

    @CreateIfMissing
    void decide(OwePayout command) {
        if (!state.isKnown()) {
            Wrongs wrongs = new Wrongs();
            wrongs.check(command.due().amount().minor() > 0, "/amount/amount", "must be more than 0");
            wrongs.orThrow(PAYOUT_INVALID);
            apply(new PayoutOwed(command.payoutId(), command.due(), command.at()));
        } else if (!command.due().equals(state.known())) {
            throw PAYOUT_ALREADY_OWED.because("Use another id for another cause");
        }
    }

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(ClaimPayout command) {
        state.known();
        if (!state.isIn(command.batchId())) {
            state.orClaimable();
            apply(new PayoutClaimed(command.payoutId(), command.batchId(), command.provider(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(FreePayout command) {
        state.known();
        if (state.isIn(command.batchId())) {
            state.orUnderWay("freed");
            if (state.status().isFreeable()) {
                apply(new PayoutFreed(command.payoutId(), command.batchId(), command.at()));
            }
        }
    }

    @CreateIfMissing
    void decide(RetryPayout command) {
        state.known();
        Order failed = state.orders().known(command.orderId()).order();
        if (state.mayRetry(failed, command.batchId())) {
            apply(new PayoutRetried(command.payoutId(), failed, command.at()));
        }
    }

    @CreateIfMissing
    Sending decide(SendPayout command) {
        Due owed = state.known();
        if (!state.isIn(command.batchId())) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("Only the batch that contains it can send it");
        }
        if (state.status() != Status.BATCHED) {
            return Sending.BEFORE;
        }
        state.orHeld();
        Order order = state.next(command.payoutId(), command.batchId());
        apply(new PayoutSent(command.payoutId(), owed, order, command.via(), command.at()));
        return new Sending(Optional.of(order));
    }

    @CreateIfMissing
    Heard decide(SettlePayout command) {
        Due owed = state.known();
        Orders.Told known = state.orders().known(command.orderId());
        boolean late = known.outcome() == Outcome.FAILED;
        if (late && !state.maySettleLate(known.order())) {
            return contradict(known, Outcome.SETTLED, command.at());
        }
        boolean now = late || known.outcome().isOpen();
        if (now) {
            apply(new PayoutSettled(command.payoutId(), owed, known.order(), command.reference(), late, command.at()));
        }
        charge(known.order(), command.fees(), command.at());
        return now ? Heard.NOW : Heard.BEFORE;
    }

    @CreateIfMissing
    Heard decide(FailPayout command) {
        Due owed = state.known();
        Orders.Told known = state.orders().known(command.orderId());
        if (known.outcome().isOpen()) {
            apply(new PayoutFailed(command.payoutId(), owed, known.order(), command.reason(), command.at()));
            return Heard.NOW;
        }
        return known.outcome() == Outcome.FAILED ? Heard.BEFORE : contradict(known, Outcome.FAILED, command.at());
    }

    @CreateIfMissing
    void decide(DoubtPayout command) {
        state.known();
        Orders.Told known = state.orders().known(command.orderId());
        if (known.outcome() == Outcome.UNDER_WAY) {
            apply(new PayoutUnknown(command.payoutId(), known.order(), command.at()));
        }
    }

    // What came back had been paid, also when that is told later or never.
    @CreateIfMissing
    Heard decide(ReturnPayout command) {
        Due owed = state.known();
        Orders.Told known = state.orders().known(command.orderId());
        if (known.outcome() == Outcome.FAILED) {
            return contradict(known, Outcome.RETURNED, command.at());
        }
        if (known.outcome().isOpen()) {
            apply(new PayoutSettled(command.payoutId(), owed, known.order(), "", false, command.at()));
        }
        boolean now = known.outcome() != Outcome.RETURNED;
        if (now) {
            apply(new PayoutReturned(command.payoutId(), owed, known.order(), command.reason(), command.at()));
        }
        charge(known.order(), command.fees(), command.at());
        return now ? Heard.NOW : Heard.BEFORE;
    }

    @CreateIfMissing
    void decide(HoldPayout command) {
        state.known();
        if (!state.isHeldBy(command.reason())) {
            apply(new PayoutHeld(command.payoutId(), command.reason(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ReleaseHold command) {
        state.known();
        if (state.isHeldBy(command.reason())) {
            apply(new HoldReleased(command.payoutId(), command.reason(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ClosePayout command) {
        Due owed = state.known();
        state.orUnderWay("closed");
        if (state.status() != Status.SETTLED && state.status() != Status.CLOSED) {
            apply(new PayoutClosed(command.payoutId(), owed, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PayoutEvent event) {
        id = event.payoutId();
        state.after(event);
    }

    // A fee may be told later than what it is for, such as by a statement after a status report.
    private void charge(Order order, List<ToldFee> fees, Instant at) {
        PayoutId payout = requireNonNull(id);
        Due owed = state.known();
        for (ToldFee fee : fees) {
            if (state.charges().isPostable(order, fee, owed.amount().currency())) {
                apply(new PayoutCharged(payout, owed, order, fee.work(), fee.amount(), at));
            } else if (!state.charges().isTold(order, fee)) {
                apply(new FeeDoubted(payout, order, fee.work(), fee.amount(), at));
            }
        }
    }

    private Heard contradict(Orders.Told known, Outcome told, Instant at) {
        if (!state.orders().isContradicted(known.order(), told)) {
            apply(new AnswerContradicted(requireNonNull(id), known.order(), known.outcome(), told, at));
        }
        return Heard.CONTRADICTING;
    }
}
