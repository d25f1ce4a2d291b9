package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.journal.strategy.SharingCommand.ForbidSharing;
import org.mutuality.journal.strategy.SharingId;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family was erased, all that it shared is removed, as when it withdraws its consent: it can give none any more. */
@ApplicationScoped
class WhenFamilyErasedRemoveStrategies implements Policy<FamilyErased> {
    private final Commands commands;

    WhenFamilyErasedRemoveStrategies(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<FamilyErased> family() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        commands.send(new ForbidSharing(new SharingId(fact.familyId()), fact.cohortId(), envelope.id(), fact.at()));
    }
}
