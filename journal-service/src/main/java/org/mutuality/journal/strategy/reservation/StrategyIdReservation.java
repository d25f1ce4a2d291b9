package org.mutuality.journal.strategy.reservation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationCommand.ReserveStrategyId;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationEvent.StrategyIdReserved;
import org.mutuality.journal.strategy.sharing.StrategyId;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.IdReservation;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/** Reserves a strategy id for one family. Strategies belong to their family's aggregate, so only this prevents two families from using one id. */
@StoredAs(name = "journal.StrategyIdReservation", revision = 1)
public class StrategyIdReservation {
    @AggregateIdentifier
    private @Nullable StrategyId id;

    private IdReservation<UUID> family = IdReservation.free();

    /** For the event store. */
    StrategyIdReservation() {}

    @CreateIfMissing
    void decide(ReserveStrategyId command) {
        if (family.accepts(command.familyId(), other -> CurrentUser.notFound())) {
            apply(new StrategyIdReserved(command.strategyId(), command.familyId(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(StrategyIdReserved event) {
        id = event.strategyId();
        family = family.reserved(event.familyId());
    }
}
