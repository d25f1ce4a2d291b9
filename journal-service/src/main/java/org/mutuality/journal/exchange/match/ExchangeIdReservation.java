package org.mutuality.journal.exchange.match;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.match.ExchangeCommand.ReserveExchangeId;
import org.mutuality.journal.exchange.match.ExchangeIdReservationEvent.ExchangeIdReserved;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.IdReservation;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Reserves a declaration id for one content. Declarations belong to their {@link ExchangeMatch}; that a caller uses one id for two
 * different exchanges can only be refused here, by an aggregate of that id.
 */
@StoredAs(name = "journal.ExchangeIdReservation", revision = 1)
public class ExchangeIdReservation {
    @AggregateIdentifier
    private @Nullable ExchangeId id;

    private IdReservation<Use> reservation = IdReservation.free();

    record Use(ExchangeMatchId matchId, UUID content) {}

    /** For the event store. */
    ExchangeIdReservation() {}

    @CreateIfMissing
    void decide(ReserveExchangeId command) {
        boolean isUnencrypted = reservation.isFor(new Use(command.matchId(), command.clear()));
        if (!isUnencrypted
                && reservation.accepts(
                        new Use(command.matchId(), command.content()),
                        other -> EXCHANGE_ALREADY_DECLARED.because("use-another-id"))) {
            apply(new ExchangeIdReserved(command.exchangeId(), command.matchId(), command.content(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ExchangeIdReserved event) {
        id = event.exchangeId();
        reservation = reservation.reserved(new Use(event.matchId(), event.content()));
    }
}
