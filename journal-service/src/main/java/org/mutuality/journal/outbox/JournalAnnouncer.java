package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells of every journal and every correction, in order for each family. */
@Singleton
public class JournalAnnouncer implements Announcer<JournalEvent> {
    @Override
    public Class<JournalEvent> family() {
        return JournalEvent.class;
    }

    @Override
    public Optional<Announcement> announce(JournalEvent event, Recorded recorded) {
        return Optional.of(
                switch (event) {
                    case JournalSubmitted submitted -> told(submitted);
                    case JournalCorrected corrected -> told(corrected);
                });
    }

    private static Announcement told(JournalSubmitted event) {
        var fact = new org.mutuality.contracts.journal.JournalSubmitted(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.form(),
                event.answers(),
                event.complete(),
                event.at());
        return new Announcement(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private static Announcement told(JournalCorrected event) {
        var fact = new org.mutuality.contracts.journal.JournalCorrected(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.form(),
                event.answers(),
                event.complete(),
                event.reason(),
                event.at());
        return new Announcement(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }
}
