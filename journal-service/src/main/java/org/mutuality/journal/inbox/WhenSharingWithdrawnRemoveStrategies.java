package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.journal.strategy.SharingCommand.ForbidSharing;
import org.mutuality.journal.strategy.SharingId;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family withdrew its consent to sharing, all that it shared is removed, in one stroke with the consent. */
@ApplicationScoped
class WhenSharingWithdrawnRemoveStrategies implements Policy<ConsentWithdrawn> {
    private static final String SHARING = "sharing";

    private final Commands commands;

    WhenSharingWithdrawnRemoveStrategies(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<ConsentWithdrawn> family() {
        return ConsentWithdrawn.class;
    }

    @Override
    public void when(ConsentWithdrawn fact, Envelope envelope) {
        if (fact.purpose().equals(SHARING)) {
            commands.send(new ForbidSharing(new SharingId(fact.familyId()), fact.cohortId(), envelope.id(), fact.at()));
        }
    }
}
