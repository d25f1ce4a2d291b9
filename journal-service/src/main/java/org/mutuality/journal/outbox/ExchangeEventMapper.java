package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.ExchangeFact;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeAnswerWithheld;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeConfirmed;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeDeclared;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeDeclined;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeStatusChange;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes the status of exchanges; without notes, and without the other family of a private one. */
@Singleton
public class ExchangeEventMapper implements IntegrationEventMapper<ExchangeEvent> {
    @Override
    public Class<ExchangeEvent> eventType() {
        return ExchangeEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(ExchangeEvent event, EventMetadata recorded) {
        return event instanceof ExchangeStatusChange change ? Optional.of(message(change)) : Optional.empty();
    }

    private static OutgoingMessage message(ExchangeStatusChange change) {
        HelpTransfer transfer = change.transfer();
        return new OutgoingMessage(
                fact(change), change.declaredBy(), transfer.country(), Optional.of(transfer.cohortId()));
    }

    private static ExchangeFact fact(ExchangeStatusChange change) {
        UUID id = change.exchangeId().value();
        UUID family = change.declaredBy();
        UUID cohort = change.transfer().cohortId();
        String country = change.transfer().country();
        return switch (change) {
            case ExchangeEvent.ExchangeDeclared declared -> declared(declared);
            case ExchangeEvent.ExchangeConfirmed one -> new ExchangeConfirmed(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeDeclined one -> new ExchangeDeclined(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeAnswerWithheld one ->
                new ExchangeAnswerWithheld(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeWithdrawn one -> new ExchangeWithdrawn(id, family, cohort, country, one.at());
        };
    }

    private static ExchangeDeclared declared(ExchangeEvent.ExchangeDeclared event) {
        HelpTransfer transfer = event.transfer();
        Optional<UUID> other = transfer.otherThan(event.declaredBy());
        return new ExchangeDeclared(
                event.exchangeId().value(),
                event.declaredBy(),
                transfer.cohortId(),
                transfer.country(),
                transfer.directionFor(event.declaredBy()).text(),
                other.filter(one -> !event.hidden()),
                other.isEmpty() && !event.hidden(),
                transfer.kind().text(),
                transfer.on(),
                event.value(),
                event.hidden(),
                event.at());
    }
}
