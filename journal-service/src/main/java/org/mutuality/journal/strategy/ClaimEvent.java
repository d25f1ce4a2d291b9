package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a strategy's id. Private to this service. */
public sealed interface ClaimEvent {
    @StoredAs(name = "journal.StrategyIdReserved", revision = 1)
    record StrategyClaimed(StrategyId strategyId, UUID familyId, Instant at) implements ClaimEvent {}
}
