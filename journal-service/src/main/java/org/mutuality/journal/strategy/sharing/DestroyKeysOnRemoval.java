package org.mutuality.journal.strategy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.TrialNoteRemoved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When a strategy or a note is removed, the key to its words is destroyed: nobody reads them any more, in no copy of the events. */
@ApplicationScoped
class DestroyKeysOnRemoval implements Reaction<FamilySharingEvent> {
    private final StrategyTextEncryption words;

    DestroyKeysOnRemoval(StrategyTextEncryption words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "destroy-keys-on-removal";
    }

    @Override
    public Class<FamilySharingEvent> eventType() {
        return FamilySharingEvent.class;
    }

    @Override
    public void react(FamilySharingEvent event, EventMetadata recorded) {
        switch (event) {
            case StrategyRemoved removed -> words.destroyKey(removed.strategyId());
            case TrialNoteRemoved removed ->
                words.destroyNoteKey(removed.sharingId().value(), removed.trialId());
            default -> {}
        }
    }
}
