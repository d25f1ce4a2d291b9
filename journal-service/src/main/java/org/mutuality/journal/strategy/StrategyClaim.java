package org.mutuality.journal.strategy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.strategy.ClaimCommand.ClaimStrategy;
import org.mutuality.journal.strategy.ClaimEvent.StrategyClaimed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.IdReservation;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/** Whose an id is. Strategies live with their family, so only this keeps two families from sharing under one id. */
@StoredAs(name = "journal.StrategyIdReservation", revision = 1)
public class StrategyClaim {
    @AggregateIdentifier
    private @Nullable StrategyId id;

    private IdReservation<UUID> family = IdReservation.free();

    /** For the event store. */
    StrategyClaim() {}

    @CreateIfMissing
    void decide(ClaimStrategy command) {
        if (family.accepts(command.familyId(), other -> CurrentUser.notFound())) {
            apply(new StrategyClaimed(command.strategyId(), command.familyId(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(StrategyClaimed event) {
        id = event.strategyId();
        family = family.reserved(event.familyId());
    }
}
