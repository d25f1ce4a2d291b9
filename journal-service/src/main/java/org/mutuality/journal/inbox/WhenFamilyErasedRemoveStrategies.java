package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsentWithdrawal;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family is erased, everything it shared is removed, as when it withdraws its consent. */
@ApplicationScoped
class WhenFamilyErasedRemoveStrategies implements Policy<FamilyErased> {
    private final CommandGateway commands;

    WhenFamilyErasedRemoveStrategies(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        commands.send(new RecordSharingConsentWithdrawal(
                new FamilySharingId(fact.familyId()), fact.cohortId(), envelope.id(), fact.at()));
    }
}
