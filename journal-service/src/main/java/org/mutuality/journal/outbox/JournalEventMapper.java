package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.EditionWithdrawn;
import org.mutuality.journal.journal.JournalEvent.JournalConfirmed;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/**
 * Publishes every journal, every correction and every withdrawal, in order per family; never free text, neither in an answer nor as the reason of a
 * correction: it may contain a name, and names stay in their country.
 */
@Singleton
public class JournalEventMapper implements IntegrationEventMapper<JournalEvent> {
    private final FormCatalog forms;

    public JournalEventMapper(FormCatalog forms) {
        this.forms = forms;
    }

    @Override
    public Class<JournalEvent> eventType() {
        return JournalEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(JournalEvent event, EventMetadata recorded) {
        return switch (event) {
            case JournalSubmitted submitted -> Optional.of(message(submitted));
            case JournalCorrected corrected -> Optional.of(message(corrected));
            case JournalWithdrawn withdrawn -> Optional.of(message(withdrawn));
            // The current content did not change.
            case EditionRecorded recordedOnly -> Optional.empty();
            case EditionWithdrawn recordedOnly -> Optional.empty();
            case JournalConfirmed confirmed -> Optional.empty();
        };
    }

    private OutgoingMessage message(JournalSubmitted event) {
        var fact = new org.mutuality.contracts.journal.JournalSubmitted(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.form(),
                publishable(event.form(), event.answers()),
                event.complete(),
                event.at());
        return new OutgoingMessage(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private OutgoingMessage message(JournalCorrected event) {
        var fact = new org.mutuality.contracts.journal.JournalCorrected(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.form(),
                publishable(event.form(), event.answers()),
                event.complete(),
                Optional.empty(),
                event.at());
        return new OutgoingMessage(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private static OutgoingMessage message(JournalWithdrawn event) {
        var fact = new org.mutuality.contracts.journal.JournalWithdrawn(
                event.journalId().value(),
                event.familyId(),
                event.cohortId(),
                event.country(),
                event.month(),
                event.version(),
                event.at());
        return new OutgoingMessage(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private Map<String, Object> publishable(String form, Map<String, Object> answers) {
        return forms.form(form)
                .map(published -> published.publishableAnswers(answers))
                .orElseThrow(() -> new IllegalStateException("a journal on an unknown form: " + form));
    }
}
