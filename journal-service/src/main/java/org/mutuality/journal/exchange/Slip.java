package org.mutuality.journal.exchange;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.ExchangeCommand.WriteSlip;
import org.mutuality.journal.exchange.SlipEvent.SlipWritten;

/**
 * What an id was used for. Declarations live with the {@link Deed} they speak of, where two of the same meet; that the caller
 * doesn't use one id for two deeds can only be said no to here, where the id is.
 */
@Revision("1")
public class Slip {
    @AggregateIdentifier
    private @Nullable ExchangeId id;

    private @Nullable DeedId deedId;
    private @Nullable UUID content;

    /** For the event store. */
    Slip() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WriteSlip command) {
        if (id == null) {
            apply(new SlipWritten(command.exchangeId(), command.deedId(), command.content(), command.at()));
        } else if (!command.deedId().equals(deedId)
                || !command.content().equals(content) && !command.clear().equals(content)) {
            throw EXCHANGE_ALREADY_DECLARED.because("Use another id for another exchange");
        }
    }

    @EventSourcingHandler
    void evolve(SlipWritten event) {
        id = event.exchangeId();
        deedId = event.deedId();
        content = event.content();
    }
}
