package org.mutuality.journal.exchange;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.ExchangeCommand.WriteSlip;
import org.mutuality.journal.exchange.SlipEvent.SlipWritten;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.IdReservation;

/**
 * What an id was used for. Declarations live with the {@link Deed} they speak of, where two of the same meet; that the caller
 * doesn't use one id for two deeds can only be said no to here, where the id is.
 */
@StoredAs(name = "journal.ExchangeIdReservation", revision = 1)
public class Slip {
    @AggregateIdentifier
    private @Nullable ExchangeId id;

    private IdReservation<Use> reservation = IdReservation.free();

    record Use(DeedId deedId, UUID content) {}

    /** For the event store. */
    Slip() {}

    @CreateIfMissing
    void decide(WriteSlip command) {
        boolean writtenInClear = reservation.isFor(new Use(command.deedId(), command.clear()));
        if (!writtenInClear
                && reservation.accepts(
                        new Use(command.deedId(), command.content()),
                        other -> EXCHANGE_ALREADY_DECLARED.because("Use another id for another exchange"))) {
            apply(new SlipWritten(command.exchangeId(), command.deedId(), command.content(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(SlipWritten event) {
        id = event.exchangeId();
        reservation = reservation.reserved(new Use(event.deedId(), event.content()));
    }
}
