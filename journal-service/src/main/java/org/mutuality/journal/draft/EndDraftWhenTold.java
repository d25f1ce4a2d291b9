package org.mutuality.journal.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.journal.draft.DraftCommand.EndDraft;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.journal.Origin;
import org.mutuality.journal.journal.Teller;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
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
        drafts.draft(event.familyId(), event.month())
                .ifPresent(draft -> commands.send(
                        new EndDraft(DraftId.of(event.familyId(), event.month()), onBehalf(event), event.at())));
    }

    private static boolean onBehalf(JournalEvent event) {
        return event.origin().flatMap(Origin::toldBy).filter(Teller::onBehalf).isPresent();
    }
}
