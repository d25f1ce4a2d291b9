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
 * What an id was used for. Declarations live with the {@link ExchangeMatch} they speak of, where two of the same meet; that the caller
 * doesn't use one id for two deeds can only be said no to here, where the id is.
 */
@StoredAs(name = "journal.ExchangeIdReservation", revision = 1)
public class ExchangeIdReservation {
    @AggregateIdentifier
    private @Nullable ExchangeId id;

    private IdReservation<Use> reservation = IdReservation.free();

    record Use(ExchangeMatchId deedId, UUID content) {}

    /** For the event store. */
    ExchangeIdReservation() {}

    @CreateIfMissing
    void decide(ReserveExchangeId command) {
        boolean writtenInClear = reservation.isFor(new Use(command.matchId(), command.clear()));
        if (!writtenInClear
                && reservation.accepts(
                        new Use(command.matchId(), command.content()),
                        other -> EXCHANGE_ALREADY_DECLARED.because("Use another id for another exchange"))) {
            apply(new ExchangeIdReserved(command.exchangeId(), command.matchId(), command.content(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ExchangeIdReserved event) {
        id = event.exchangeId();
        reservation = reservation.reserved(new Use(event.matchId(), event.content()));
    }
}
