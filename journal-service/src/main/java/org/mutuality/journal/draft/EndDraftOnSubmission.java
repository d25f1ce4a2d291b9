package org.mutuality.journal.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.mutuality.journal.draft.DraftCommand.EndDraft;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/**
 * Ends the draft of a month that was submitted; a submission on the family's behalf ends no draft of the family itself.
 * Most months have no draft, so the read model is asked before a command is sent.
 */
@ApplicationScoped
class EndDraftOnSubmission implements Reaction<JournalEvent> {
    private final DraftQueries drafts;
    private final CommandGateway commands;

    EndDraftOnSubmission(DraftQueries drafts, CommandGateway commands) {
        this.drafts = drafts;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "end-draft";
    }

    @Override
    public Class<JournalEvent> eventType() {
        return JournalEvent.class;
    }

    @Override
    public void react(JournalEvent event, EventMetadata recorded) {
        reactAll(List.of(new RecordedEvent<>(event, recorded)));
    }

    @Override
    public void reactAll(List<RecordedEvent<JournalEvent>> batch) {
        // What is taken back ends no draft.
        List<EditionEvent> events = batch.stream()
                .map(RecordedEvent::event)
                .filter(EditionEvent.class::isInstance)
                .map(EditionEvent.class::cast)
                .toList();
        Set<DraftId> existing = drafts.findExisting(
                events.stream().map(EditionEvent::familyId).toList(),
                events.stream().map(EditionEvent::month).toList());
        events.stream()
                .filter(event -> existing.contains(draft(event)))
                .forEach(event -> commands.send(new EndDraft(draft(event), onBehalf(event), event.at())));
    }

    private static DraftId draft(JournalEvent event) {
        return DraftId.of(event.familyId(), event.month());
    }

    private static boolean onBehalf(JournalEvent event) {
        return event.author().filter(Author::onBehalf).isPresent();
    }
}
