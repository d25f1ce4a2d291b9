package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a strategy's id. */
public sealed interface ClaimCommand {
    StrategyId strategyId();

    record ClaimStrategy(@TargetAggregateIdentifier StrategyId strategyId, UUID familyId, Instant at)
            implements ClaimCommand {}
}
