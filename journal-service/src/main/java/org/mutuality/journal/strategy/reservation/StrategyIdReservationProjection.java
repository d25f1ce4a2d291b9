package org.mutuality.journal.strategy.reservation;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationEvent.StrategyIdReserved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code strategy_id_reservation_view}. */
@Singleton
class StrategyIdReservationProjection implements Projection<StrategyIdReservationEvent> {
    @Override
    public String name() {
        return "strategy-id-reservation";
    }

    @Override
    public Class<StrategyIdReservationEvent> eventType() {
        return StrategyIdReservationEvent.class;
    }

    @Override
    public void project(StrategyIdReservationEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case StrategyIdReserved reserved ->
                sql.execute(
                        "insert into strategy_id_reservation_view values (?, ?)",
                        reserved.strategyId().value(),
                        reserved.familyId());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("strategy_id_reservation_view");
    }
}
