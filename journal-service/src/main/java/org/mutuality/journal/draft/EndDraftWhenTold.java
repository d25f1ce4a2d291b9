package org.mutuality.journal.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.mutuality.journal.draft.DraftCommand.EndDraft;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.Origin;
import org.mutuality.journal.journal.Teller;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;

/**
 * When a month is told, its draft has done its service; but what is told on the family's behalf ends no draft of its own. Most
 * months have none, so the view is asked first.
 */
@ApplicationScoped
class EndDraftWhenTold implements Reaction<JournalEvent> {
    private final DraftView drafts;
    private final Commands commands;

    EndDraftWhenTold(DraftView drafts, Commands commands) {
        this.drafts = drafts;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "end-draft";
    }

    @Override
    public Class<JournalEvent> family() {
        return JournalEvent.class;
    }

    @Override
    public void react(JournalEvent event, Recorded recorded) {
        reactAll(List.of(new Happened<>(event, recorded)));
    }

    @Override
    public void reactAll(List<Happened<JournalEvent>> batch) {
        List<JournalEvent> told = batch.stream().map(Happened::event).toList();
        Set<DraftId> kept = drafts.among(
                told.stream().map(JournalEvent::familyId).toList(),
                told.stream().map(JournalEvent::month).toList());
        told.stream()
                .filter(event -> kept.contains(draft(event)))
                .forEach(event -> commands.send(new EndDraft(draft(event), onBehalf(event), event.at())));
    }

    private static DraftId draft(JournalEvent event) {
        return DraftId.of(event.familyId(), event.month());
    }

    private static boolean onBehalf(JournalEvent event) {
        return event.origin().flatMap(Origin::toldBy).filter(Teller::onBehalf).isPresent();
    }
}
