package org.mutuality.journal.strategy.reservation;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.strategy.sharing.StrategyId;

/** Commands to the reservation of a strategy id. */
public sealed interface StrategyIdReservationCommand {
    StrategyId strategyId();

    record ReserveStrategyId(@TargetAggregateIdentifier StrategyId strategyId, UUID familyId, Instant at)
            implements StrategyIdReservationCommand {}
}
