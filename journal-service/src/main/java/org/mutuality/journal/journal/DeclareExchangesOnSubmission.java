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

/** Declares the exchanges that a submitted journal lists, and withdraws those that a correction no longer lists. */
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
            case JournalSubmitted submitted ->
                declare(submitted, entries(submitted, submitted.cohortId(), submitted.country()));
            case JournalCorrected corrected ->
                declare(corrected, entries(corrected, corrected.cohortId(), corrected.country()));
            // The current content did not change.
            case EditionRecorded recordedOnly -> {}
        }
    }

    private void declare(JournalEvent journal, List<ReportedExchange> entries) {
        exchanges.declareAll(journal.journalId().value(), journal.version(), entries, journal.at());
    }

    private List<ReportedExchange> entries(JournalEvent journal, UUID cohortId, String country) {
        return forms.form(journal.form())
                .map(form -> JournalExchangeReader.entries(
                        journal.familyId(),
                        cohortId,
                        country,
                        form.entries(JournalExchangeReader.EXCHANGES, journal.answers())))
                .orElse(List.of());
    }
}
