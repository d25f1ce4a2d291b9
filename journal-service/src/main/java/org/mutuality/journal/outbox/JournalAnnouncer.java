package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.Forms;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionKept;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/**
 * Tells of every journal and every correction, in order for each family. Never a family's own words, neither in an answer nor as
 * the reason of a correction: they may hold a name, and names stay in their country.
 */
@Singleton
public class JournalAnnouncer implements Announcer<JournalEvent> {
    private final Forms forms;

    public JournalAnnouncer(Forms forms) {
        this.forms = forms;
    }

    @Override
    public Class<JournalEvent> family() {
        return JournalEvent.class;
    }

    @Override
    public Optional<Announcement> announce(JournalEvent event, Recorded recorded) {
        return switch (event) {
            case JournalSubmitted submitted -> Optional.of(told(submitted));
            case JournalCorrected corrected -> Optional.of(told(corrected));
            // Nothing of what is known changed.
            case EditionKept kept -> Optional.empty();
        };
    }

    private Announcement told(JournalSubmitted event) {
        var fact = new org.mutuality.contracts.journal.JournalSubmitted(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.form(),
                tellable(event.form(), event.answers()),
                event.complete(),
                event.at());
        return new Announcement(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private Announcement told(JournalCorrected event) {
        var fact = new org.mutuality.contracts.journal.JournalCorrected(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.form(),
                tellable(event.form(), event.answers()),
                event.complete(),
                Optional.empty(),
                event.at());
        return new Announcement(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private Map<String, Object> tellable(String form, Map<String, Object> answers) {
        return forms.form(form)
                .map(known -> known.withoutText(answers))
                .orElseThrow(() -> new IllegalStateException("a journal on an unknown form: " + form));
    }
}
