package org.mutuality.payment.stipend;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitStipendTerms;
import org.mutuality.payment.stipend.StipendCommand.ForfeitStipend;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForfeited;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * The stipend of a family for a month: accrued once, at the rate of that time, for good; or forfeited, unless an earlier
 * submission turns up.
 */
@StoredAs(name = "payment.Stipend", revision = 1)
public class Stipend {
    @AggregateIdentifier
    private @Nullable StipendId id;

    private boolean accrued;
    private boolean forfeited;

    /** Earliest submission that waits or was too late. The earliest one counts, in whatever order submissions arrive. */
    private @Nullable Instant earliestSubmission;

    /** For the event store. */
    Stipend() {}

    // Also when the rate has changed since: a redelivery pays no difference, and what was too late stays so.
    @CreateIfMissing
    void decide(AccrueStipend command) {
        if (!accrued && !(forfeited && !isEarlier(command.completedMonth()))) {
            AggregateLifecycle.apply(new StipendAccrued(
                    command.stipendId(), command.completedMonth(), command.amount(), command.accruedAt()));
        }
    }

    @CreateIfMissing
    void decide(AwaitStipendTerms command) {
        if (!accrued && isEarlier(command.completedMonth())) {
            AggregateLifecycle.apply(
                    new StipendAwaitsTerms(command.stipendId(), command.completedMonth(), command.since()));
        }
    }

    // An earlier submission that waits may still earn, so a later one that is too late forfeits nothing.
    @CreateIfMissing
    void decide(ForfeitStipend command) {
        boolean awaitsEarlier = earliestSubmission != null
                && earliestSubmission.isBefore(command.completedMonth().submittedAtOrMin());
        if (!accrued && !forfeited && !awaitsEarlier) {
            AggregateLifecycle.apply(new StipendForfeited(
                    command.stipendId(), command.completedMonth(), command.reason(), command.forfeitedAt()));
        }
    }

    @EventSourcingHandler
    void evolve(StipendAwaitsTerms event) {
        id = event.stipendId();
        forfeited = false;
        earliestSubmission = event.completedMonth().submittedAtOrMin();
    }

    @EventSourcingHandler
    void evolve(StipendForfeited event) {
        id = event.stipendId();
        forfeited = true;
        earliestSubmission = event.completedMonth().submittedAtOrMin();
    }

    @EventSourcingHandler
    void evolve(StipendAccrued event) {
        id = event.stipendId();
        accrued = true;
    }

    private boolean isEarlier(CompletedMonth completed) {
        return earliestSubmission == null || completed.submittedAtOrMin().isBefore(earliestSubmission);
    }
}
