package org.mutuality.payment.payout;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.payout.PayoutProblem.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Wrongs;

/**
 * What is owed to a family for one cause: in one batch at a time, sent by one order at a time, paid once. What a provider says
 * is taken in any order and as often as it is said; what can't be by what was said before is kept and changes nothing.
 */
@Revision("2")
public class Payout {
    @AggregateIdentifier
    private @Nullable PayoutId id;

    private @Nullable Due due;
    private Status status = Status.DUE;
    private @Nullable UUID batchId;
    private String provider = "";
    private Set<Hold> holds = EnumSet.noneOf(Hold.class);
    private final Orders orders = new Orders();
    private final Charges charges = new Charges();

    /** For the event store. */
    Payout() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OwePayout command) {
        if (due == null) {
            Wrongs wrongs = new Wrongs();
            wrongs.check(command.due().amount().minor() > 0, "/amount/amount", "is more than 0");
            wrongs.orThrow(PAYOUT_INVALID);
            apply(new PayoutOwed(command.payoutId(), command.due(), command.at()));
        } else if (!command.due().equals(due)) {
            throw PAYOUT_ALREADY_OWED.because("Another cause needs another id");
        }
    }

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimPayout command) {
        known();
        if (command.batchId().equals(batchId)) {
            return;
        }
        if (status.isFreeable() || status.isUnderWay()) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("It is in a batch already");
        }
        if (!status.isClaimable()) {
            throw PAYOUT_NOT_DUE.because("It is %s", status);
        }
        orHeld();
        apply(new PayoutClaimed(command.payoutId(), command.batchId(), command.provider(), command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FreePayout command) {
        known();
        if (command.batchId().equals(batchId) && status.isUnderWay()) {
            throw PAYOUT_UNDER_WAY.because("It can be freed when the provider's answer is known");
        }
        if (command.batchId().equals(batchId) && status.isFreeable()) {
            apply(new PayoutFreed(command.payoutId(), command.batchId(), command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetryPayout command) {
        known();
        Order failed = orders.known(command.orderId()).order();
        if (status == Status.FAILED
                && orders.isLast(failed)
                && command.batchId().equals(batchId)) {
            apply(new PayoutRetried(command.payoutId(), failed, command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Sending decide(SendPayout command) {
        Due owed = known();
        if (!command.batchId().equals(batchId)) {
            throw PAYOUT_IN_ANOTHER_BATCH.because("Only the batch that has it sends it");
        }
        if (status != Status.BATCHED) {
            return Sending.BEFORE;
        }
        orHeld();
        Order order = Order.of(command.payoutId(), command.batchId(), provider, orders.attempts() + 1);
        apply(new PayoutSent(command.payoutId(), owed, order, command.at()));
        return new Sending(Optional.of(order));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Heard decide(SettlePayout command) {
        Due owed = known();
        Orders.Told known = orders.known(command.orderId());
        boolean late = known.outcome() == Outcome.FAILED;
        if (late && !maySettleLate(known.order())) {
            return contradict(known, Outcome.SETTLED, command.at());
        }
        boolean now = late || known.outcome().isOpen();
        if (now) {
            apply(new PayoutSettled(command.payoutId(), owed, known.order(), command.reference(), late, command.at()));
        }
        charge(known.order(), command.fees(), command.at());
        return now ? Heard.NOW : Heard.BEFORE;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Heard decide(FailPayout command) {
        Due owed = known();
        Orders.Told known = orders.known(command.orderId());
        if (known.outcome().isOpen()) {
            apply(new PayoutFailed(command.payoutId(), owed, known.order(), command.reason(), command.at()));
            return Heard.NOW;
        }
        return known.outcome() == Outcome.FAILED ? Heard.BEFORE : contradict(known, Outcome.FAILED, command.at());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DoubtPayout command) {
        known();
        Orders.Told known = orders.known(command.orderId());
        if (known.outcome() == Outcome.UNDER_WAY) {
            apply(new PayoutUnknown(command.payoutId(), known.order(), command.at()));
        }
    }

    // What came back had been paid, also when that is told later or never.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Heard decide(ReturnPayout command) {
        Due owed = known();
        Orders.Told known = orders.known(command.orderId());
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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldPayout command) {
        known();
        if (!holds.contains(command.reason())) {
            apply(new PayoutHeld(command.payoutId(), command.reason(), command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReleaseHold command) {
        known();
        if (holds.contains(command.reason())) {
            apply(new HoldReleased(command.payoutId(), command.reason(), command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClosePayout command) {
        Due owed = known();
        if (status.isUnderWay()) {
            throw PAYOUT_UNDER_WAY.because("It can be closed when the provider's answer is known");
        }
        if (status != Status.SETTLED && status != Status.CLOSED) {
            apply(new PayoutClosed(command.payoutId(), owed, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PayoutOwed event) {
        id = event.payoutId();
        due = event.due();
    }

    @EventSourcingHandler
    void evolve(PayoutClaimed event) {
        status = Status.BATCHED;
        batchId = event.batchId();
        provider = event.provider();
    }

    @EventSourcingHandler
    void evolve(PayoutFreed event) {
        status = Status.DUE;
        batchId = null;
    }

    @EventSourcingHandler
    void evolve(PayoutRetried event) {
        status = Status.BATCHED;
    }

    @EventSourcingHandler
    void evolve(PayoutSent event) {
        status = Status.SENT;
        orders.sent(event.order());
    }

    @EventSourcingHandler
    void evolve(PayoutUnknown event) {
        status = Status.UNKNOWN;
        orders.told(event.order(), Outcome.UNKNOWN);
    }

    // Late, it may be in no batch meanwhile, or in another one that hasn't sent it: it was paid in that of the order.
    @EventSourcingHandler
    void evolve(PayoutSettled event) {
        status = Status.SETTLED;
        batchId = event.order().batchId();
        orders.told(event.order(), Outcome.SETTLED);
    }

    @EventSourcingHandler
    void evolve(PayoutFailed event) {
        status = Status.FAILED;
        orders.told(event.order(), Outcome.FAILED);
    }

    @EventSourcingHandler
    void evolve(PayoutReturned event) {
        status = Status.RETURNED;
        batchId = null;
        orders.told(event.order(), Outcome.RETURNED);
    }

    @EventSourcingHandler
    void evolve(AnswerContradicted event) {
        orders.contradicted(event.order(), event.told());
    }

    @EventSourcingHandler
    void evolve(PayoutCharged event) {
        charges.charged(event.order(), new ToldFee(event.work(), event.fee()));
    }

    @EventSourcingHandler
    void evolve(FeeDoubted event) {
        charges.doubted(event.order(), new ToldFee(event.work(), event.told()));
    }

    @EventSourcingHandler
    void evolve(PayoutHeld event) {
        holds.add(event.reason());
    }

    @EventSourcingHandler
    void evolve(HoldReleased event) {
        holds.remove(event.reason());
    }

    @EventSourcingHandler
    void evolve(PayoutClosed event) {
        status = Status.CLOSED;
        batchId = null;
    }

    private Due known() {
        if (due == null) {
            throw Caller.hidden();
        }
        return due;
    }

    private void orHeld() {
        if (!holds.isEmpty()) {
            throw PAYOUT_HELD.because("It waits: %s", holds);
        }
    }

    // Money has moved, so we follow; unless a newer order may move it too, or the same is said to have come back.
    private boolean maySettleLate(Order order) {
        return orders.isLast(order)
                && !orders.isDoubtful(order)
                && (status == Status.FAILED || status == Status.BATCHED || status == Status.DUE);
    }

    // A fee may be told later than what it is for, such as by a statement after a status report.
    private void charge(Order order, List<ToldFee> fees, Instant at) {
        PayoutId payout = requireNonNull(id);
        for (ToldFee fee : fees) {
            if (charges.isPostable(order, fee, known().amount().currency())) {
                apply(new PayoutCharged(payout, known(), order, fee.work(), fee.amount(), at));
            } else if (!charges.isTold(order, fee)) {
                apply(new FeeDoubted(payout, order, fee.work(), fee.amount(), at));
            }
        }
    }

    private Heard contradict(Orders.Told known, Outcome told, Instant at) {
        if (!orders.isContradicted(known.order(), told)) {
            apply(new AnswerContradicted(requireNonNull(id), known.order(), known.outcome(), told, at));
        }
        return Heard.CONTRADICTING;
    }
}
