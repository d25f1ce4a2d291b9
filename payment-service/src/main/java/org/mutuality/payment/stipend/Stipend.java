package org.mutuality.payment.stipend;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.stipend.StipendCommand.ForgoStipend;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForgone;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/** What a family earned for a month: accrued once, at the price of then, for ever; or forgone, until an earlier telling turns up. */
@StoredAs(name = "payment.Stipend", revision = 1)
public class Stipend {
    @AggregateIdentifier
    private @Nullable StipendId id;

    private boolean accrued;
    private boolean forgone;

    /** Of the tellings that wait or were too late, the first. What was told first counts, in whatever order it is heard. */
    private @Nullable Instant firstTold;

    /** For the event store. */
    Stipend() {}

    // Also when the price has changed since: a re-delivery pays no difference, and what was too late once stays so.
    @CreateIfMissing
    void decide(AccrueStipend command) {
        if (!accrued && !(forgone && !isEarlier(command.earned()))) {
            AggregateLifecycle.apply(
                    new StipendAccrued(command.stipendId(), command.earned(), command.amount(), command.accruedAt()));
        }
    }

    @CreateIfMissing
    void decide(AwaitTerms command) {
        if (!accrued && isEarlier(command.earned())) {
            AggregateLifecycle.apply(new StipendAwaitsTerms(command.stipendId(), command.earned(), command.since()));
        }
    }

    // An earlier telling that waits may still earn, so a later one that is too late forgoes nothing.
    @CreateIfMissing
    void decide(ForgoStipend command) {
        boolean awaitsEarlier =
                firstTold != null && firstTold.isBefore(command.earned().told());
        if (!accrued && !forgone && !awaitsEarlier) {
            AggregateLifecycle.apply(
                    new StipendForgone(command.stipendId(), command.earned(), command.reason(), command.forgoneAt()));
        }
    }

    @EventSourcingHandler
    void evolve(StipendAwaitsTerms event) {
        id = event.stipendId();
        forgone = false;
        firstTold = event.earned().told();
    }

    @EventSourcingHandler
    void evolve(StipendForgone event) {
        id = event.stipendId();
        forgone = true;
        firstTold = event.earned().told();
    }

    @EventSourcingHandler
    void evolve(StipendAccrued event) {
        id = event.stipendId();
        accrued = true;
    }

    private boolean isEarlier(EarnedMonth earned) {
        return firstTold == null || earned.told().isBefore(firstTold);
    }
}
