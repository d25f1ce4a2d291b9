package org.mutuality.journal.strategy.reservation;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.journal.strategy.sharing.StrategyId;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to the reservation of a strategy id. Private to this service. */
public sealed interface StrategyIdReservationEvent {
    @StoredAs(name = "journal.StrategyIdReserved", revision = 1)
    record StrategyIdReserved(StrategyId strategyId, UUID familyId, Instant at) implements StrategyIdReservationEvent {}
}
