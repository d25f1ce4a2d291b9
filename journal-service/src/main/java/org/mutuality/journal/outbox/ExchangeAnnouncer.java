package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.ExchangeConfirmed;
import org.mutuality.contracts.journal.ExchangeDeclared;
import org.mutuality.contracts.journal.ExchangeDeclined;
import org.mutuality.contracts.journal.ExchangeFact;
import org.mutuality.contracts.journal.ExchangeLeft;
import org.mutuality.contracts.journal.ExchangeWithdrawn;
import org.mutuality.journal.exchange.ExchangeEvent;
import org.mutuality.journal.exchange.ExchangeEvent.Told;
import org.mutuality.journal.exchange.Passing;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells how exchanges stand. Notes stay home, and so does with whom a private one was. */
@Singleton
public class ExchangeAnnouncer implements Announcer<ExchangeEvent> {
    @Override
    public Class<ExchangeEvent> family() {
        return ExchangeEvent.class;
    }

    @Override
    public Optional<Announcement> announce(ExchangeEvent event, Recorded recorded) {
        return event instanceof Told told ? Optional.of(announcement(told)) : Optional.empty();
    }

    private static Announcement announcement(Told told) {
        Passing passing = told.passing();
        return new Announcement(fact(told), told.declaredBy(), passing.country(), Optional.of(passing.cohortId()));
    }

    private static ExchangeFact fact(Told told) {
        UUID id = told.exchangeId().value();
        UUID family = told.declaredBy();
        UUID cohort = told.passing().cohortId();
        String country = told.passing().country();
        return switch (told) {
            case ExchangeEvent.ExchangeDeclared declared -> declared(declared);
            case ExchangeEvent.ExchangeConfirmed one -> new ExchangeConfirmed(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeDeclined one -> new ExchangeDeclined(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeLeft one -> new ExchangeLeft(id, family, cohort, country, one.at());
            case ExchangeEvent.ExchangeWithdrawn one -> new ExchangeWithdrawn(id, family, cohort, country, one.at());
        };
    }

    private static ExchangeDeclared declared(ExchangeEvent.ExchangeDeclared event) {
        Passing passing = event.passing();
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
