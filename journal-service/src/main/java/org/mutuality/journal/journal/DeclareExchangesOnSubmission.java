package org.mutuality.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.journal.exchange.journal.JournalExchangeDeclarer;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.journal.exchange.journal.ReportedExchange;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When a month is told, the exchanges in it are declared, and the others asked; when it is corrected, what is gone is taken back. */
@ApplicationScoped
class DeclareExchangesOnSubmission implements Reaction<JournalEvent> {
    private final FormCatalog forms;
    private final JournalExchangeDeclarer exchanges;

    DeclareExchangesOnSubmission(FormCatalog forms, JournalExchangeDeclarer exchanges) {
        this.forms = forms;
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return "declare-exchanges";
    }

    @Override
    public Class<JournalEvent> eventType() {
        return JournalEvent.class;
    }

    @Override
    public void react(JournalEvent event, EventMetadata recorded) {
        switch (event) {
            case JournalSubmitted told -> declare(told, entries(told, told.cohortId(), told.country()));
            case JournalCorrected told -> declare(told, entries(told, told.cohortId(), told.country()));
            // Nothing of what is known changed.
            case EditionRecorded kept -> {}
        }
    }

    private void declare(JournalEvent told, List<ReportedExchange> entries) {
        exchanges.declareAll(told.journalId().value(), told.version(), entries, told.at());
    }

    private List<ReportedExchange> entries(JournalEvent told, UUID cohortId, String country) {
        return forms.form(told.form())
                .map(form -> JournalExchangeReader.entries(
                        told.familyId(),
                        cohortId,
                        country,
                        form.entries(JournalExchangeReader.EXCHANGES, told.answers())))
                .orElse(List.of());
    }
}
