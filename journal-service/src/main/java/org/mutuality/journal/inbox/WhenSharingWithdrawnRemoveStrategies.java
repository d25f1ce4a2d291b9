package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsentWithdrawal;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family withdraws its consent to sharing, everything it shared is removed in the same commit. */
@ApplicationScoped
class WhenSharingWithdrawnRemoveStrategies implements Policy<ConsentWithdrawn> {
    private static final String SHARING = "sharing";

    private final CommandGateway commands;

    WhenSharingWithdrawnRemoveStrategies(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<ConsentWithdrawn> eventType() {
        return ConsentWithdrawn.class;
    }

    @Override
    public void when(ConsentWithdrawn fact, Envelope envelope) {
        if (fact.purpose().equals(SHARING)) {
            commands.send(new RecordSharingConsentWithdrawal(
                    new FamilySharingId(fact.familyId()), fact.cohortId(), envelope.id(), fact.at()));
        }
    }
}
