package org.mutuality.payment.stipend;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;

/** What a family earned for a month: accrued once, at the price of then, for ever. */
@Revision("1")
public class Stipend {
    @AggregateIdentifier
    private @Nullable StipendId id;

    private boolean waiting;
    private boolean accrued;

    /** For the event store. */
    Stipend() {}

    // Also when the price has changed since: a re-delivery pays no difference.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AccrueStipend command) {
        if (!accrued) {
            AggregateLifecycle.apply(
                    new StipendAccrued(command.stipendId(), command.earned(), command.amount(), command.accruedAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AwaitTerms command) {
        if (!accrued && !waiting) {
            AggregateLifecycle.apply(new StipendAwaitsTerms(command.stipendId(), command.earned(), command.since()));
        }
    }

    @EventSourcingHandler
    void evolve(StipendAwaitsTerms event) {
        id = event.stipendId();
        waiting = true;
    }

    @EventSourcingHandler
    void evolve(StipendAccrued event) {
        id = event.stipendId();
        accrued = true;
    }
}
