package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What has happened to a strategy's id. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface ClaimEvent {
    @Revision("1")
    record StrategyClaimed(StrategyId strategyId, UUID familyId, Instant at) implements ClaimEvent {}
}
