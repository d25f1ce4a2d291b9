package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/**
 * Tells of every journal and every correction, in order for each family. Never a family's own words, neither in an answer nor as
 * the reason of a correction: they may hold a name, and names stay in their country.
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
            case JournalSubmitted submitted -> Optional.of(told(submitted));
            case JournalCorrected corrected -> Optional.of(told(corrected));
            // Nothing of what is known changed.
            case EditionRecorded kept -> Optional.empty();
        };
    }

    private OutgoingMessage told(JournalSubmitted event) {
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
        return new OutgoingMessage(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private OutgoingMessage told(JournalCorrected event) {
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
        return new OutgoingMessage(fact, event.familyId(), event.country(), Optional.of(event.cohortId()));
    }

    private Map<String, Object> tellable(String form, Map<String, Object> answers) {
        return forms.form(form)
                .map(known -> known.publishableAnswers(answers))
                .orElseThrow(() -> new IllegalStateException("a journal on an unknown form: " + form));
    }
}
