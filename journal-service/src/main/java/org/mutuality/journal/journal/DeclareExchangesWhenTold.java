package org.mutuality.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.journal.exchange.DeclareTold;
import org.mutuality.journal.exchange.Entry;
import org.mutuality.journal.exchange.Reported;
import org.mutuality.journal.form.Forms;
import org.mutuality.journal.journal.JournalEvent.EditionKept;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a month is told, the exchanges in it are declared, and the others asked; when it is corrected, what is gone is taken back. */
@ApplicationScoped
class DeclareExchangesWhenTold implements Reaction<JournalEvent> {
    private final Forms forms;
    private final DeclareTold exchanges;

    DeclareExchangesWhenTold(Forms forms, DeclareTold exchanges) {
        this.forms = forms;
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return "declare-exchanges";
    }

    @Override
    public Class<JournalEvent> family() {
        return JournalEvent.class;
    }

    @Override
    public void react(JournalEvent event, Recorded recorded) {
        switch (event) {
            case JournalSubmitted told -> declare(told, entries(told, told.cohortId(), told.country()));
            case JournalCorrected told -> declare(told, entries(told, told.cohortId(), told.country()));
            // Nothing of what is known changed.
            case EditionKept kept -> {}
        }
    }

    private void declare(JournalEvent told, List<Entry> entries) {
        exchanges.told(told.journalId().value(), told.version(), entries, told.at());
    }

    private List<Entry> entries(JournalEvent told, UUID cohortId, String country) {
        return forms.form(told.form())
                .map(form -> Reported.entries(
                        told.familyId(), cohortId, country, form.entries(Reported.EXCHANGES, told.answers())))
                .orElse(List.of());
    }
}
