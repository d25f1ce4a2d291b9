package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.ExchangeAnswerWithheld;
import org.mutuality.contracts.journal.ExchangeConfirmed;
import org.mutuality.contracts.journal.ExchangeDeclared;
import org.mutuality.contracts.journal.ExchangeDeclined;
import org.mutuality.contracts.journal.ExchangeFact;
import org.mutuality.contracts.journal.ExchangeWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeStatusChange;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Tells how exchanges stand. Notes stay home, and so does with whom a private one was. */
@Singleton
public class ExchangeEventMapper implements IntegrationEventMapper<ExchangeEvent> {
    @Override
    public Class<ExchangeEvent> eventType() {
        return ExchangeEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(ExchangeEvent event, EventMetadata recorded) {
        return event instanceof ExchangeStatusChange told ? Optional.of(announcement(told)) : Optional.empty();
    }

    private static OutgoingMessage announcement(ExchangeStatusChange told) {
        HelpTransfer passing = told.passing();
        return new OutgoingMessage(fact(told), told.declaredBy(), passing.country(), Optional.of(passing.cohortId()));
    }

    private static ExchangeFact fact(ExchangeStatusChange told) {
        UUID id = told.exchangeId().value();
        UUID family = told.declaredBy();
        UUID cohort = told.passing().cohortId();
        String country = told.passing().country();
        return switch (told) {
            case ExchangeEvent.ExchangeDeclared declared -> declared(declared);
            case ExchangeEvent.ExchangeConfirmed one -> new ExchangeConfirmed(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeDeclined one -> new ExchangeDeclined(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeAnswerWithheld one ->
                new ExchangeAnswerWithheld(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeWithdrawn one -> new ExchangeWithdrawn(id, family, cohort, country, one.at());
        };
    }

    private static ExchangeDeclared declared(ExchangeEvent.ExchangeDeclared event) {
        HelpTransfer passing = event.passing();
        Optional<UUID> other = passing.otherThan(event.declaredBy());
        return new ExchangeDeclared(
                event.exchangeId().value(),
                event.declaredBy(),
                passing.cohortId(),
                passing.country(),
                passing.directionFor(event.declaredBy()).text(),
                other.filter(one -> !event.hidden()),
                other.isEmpty() && !event.hidden(),
                passing.kind().text(),
                passing.on(),
                event.value(),
                event.hidden(),
                event.at());
    }
}
