package org.mutuality.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.journal.exchange.journal.JournalExchangeDeclarer;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.journal.exchange.journal.ReportedExchange;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.EditionWithdrawn;
import org.mutuality.journal.journal.JournalEvent.JournalConfirmed;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * Declares the exchanges that a submitted journal lists, and withdraws those that a correction no longer lists, all of them when the
 * journal is withdrawn.
 */
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
            case JournalSubmitted submitted -> declare(submitted, entries(submitted));
            case JournalCorrected corrected -> declare(corrected, entries(corrected));
            case JournalWithdrawn withdrawn -> declare(withdrawn, List.of());
            // The current content did not change.
            case EditionRecorded recordedOnly -> {}
            case EditionWithdrawn recordedOnly -> {}
            case JournalConfirmed confirmed -> {}
        }
    }

    private void declare(JournalEvent journal, List<ReportedExchange> entries) {
        exchanges.declareAll(journal.journalId().value(), journal.version(), entries, journal.at());
    }

    private List<ReportedExchange> entries(EditionEvent journal) {
        return forms.form(journal.form())
                .map(form -> JournalExchangeReader.entries(
                        journal.familyId(),
                        journal.cohortId(),
                        journal.country(),
                        form.entries(JournalExchangeReader.EXCHANGES, journal.answers())))
                .orElse(List.of());
    }
}
