package org.mutuality.journal.strategy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.TrialNoteRemoved;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Destroys the key of a removed strategy or note, so that its text can't be read in any copy of the events. */
@ApplicationScoped
class DestroyKeysOnRemoval implements Reaction<FamilySharingEvent> {
    private final StrategyTextEncryption encryption;

    DestroyKeysOnRemoval(StrategyTextEncryption encryption) {
        this.encryption = encryption;
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
            case StrategyRemoved removed -> encryption.destroyKey(removed.strategyId());
            case TrialNoteRemoved removed ->
                encryption.destroyNoteKey(removed.sharingId().value(), removed.trialId());
            default -> {}
        }
    }
}
