package org.mutuality.journal.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.journal.strategy.SharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.SharingEvent.TrialNoteRemoved;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a strategy or a note is removed, the key to its words is destroyed: nobody reads them any more, in no copy of the events. */
@ApplicationScoped
class ForgetRemovedWords implements Reaction<SharingEvent> {
    private final SealedWords words;

    ForgetRemovedWords(SealedWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "destroy-keys-on-removal";
    }

    @Override
    public Class<SharingEvent> family() {
        return SharingEvent.class;
    }

    @Override
    public void react(SharingEvent event, Recorded recorded) {
        switch (event) {
            case StrategyRemoved removed -> words.forget(removed.strategyId());
            case TrialNoteRemoved removed ->
                words.forgetNote(removed.sharingId().value(), removed.trialId());
            default -> {}
        }
    }
}
