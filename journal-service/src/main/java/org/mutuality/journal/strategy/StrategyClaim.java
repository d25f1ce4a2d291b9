package org.mutuality.journal.strategy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.strategy.ClaimCommand.ClaimStrategy;
import org.mutuality.journal.strategy.ClaimEvent.StrategyClaimed;
import org.mutuality.platform.identity.CurrentUser;

/** Whose an id is. Strategies live with their family, so only this keeps two families from sharing under one id. */
@Revision("1")
public class StrategyClaim {
    @AggregateIdentifier
    private @Nullable StrategyId id;

    private @Nullable UUID familyId;

    /** For the event store. */
    StrategyClaim() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimStrategy command) {
        if (familyId == null) {
            apply(new StrategyClaimed(command.strategyId(), command.familyId(), command.at()));
        } else if (!familyId.equals(command.familyId())) {
            throw CurrentUser.notFound();
        }
    }

    @EventSourcingHandler
    void evolve(StrategyClaimed event) {
        id = event.strategyId();
        familyId = event.familyId();
    }
}
