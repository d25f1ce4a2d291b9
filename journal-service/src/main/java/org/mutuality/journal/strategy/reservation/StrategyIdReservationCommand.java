package org.mutuality.journal.strategy.reservation;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.strategy.sharing.StrategyId;

/** What can be asked of a strategy's id. */
public sealed interface StrategyIdReservationCommand {
    StrategyId strategyId();

    record ReserveStrategyId(@TargetAggregateIdentifier StrategyId strategyId, UUID familyId, Instant at)
            implements StrategyIdReservationCommand {}
}
