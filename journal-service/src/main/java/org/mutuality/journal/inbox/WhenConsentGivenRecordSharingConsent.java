package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsent;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family consents to sharing, it may share. */
@ApplicationScoped
class WhenConsentGivenRecordSharingConsent implements Policy<ConsentGiven> {
    private static final String SHARING = "sharing";

    private final CommandGateway commands;

    WhenConsentGivenRecordSharingConsent(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<ConsentGiven> eventType() {
        return ConsentGiven.class;
    }

    @Override
    public void when(ConsentGiven fact, Envelope envelope) {
        if (fact.purpose().equals(SHARING)) {
            commands.send(new RecordSharingConsent(
                    new FamilySharingId(fact.familyId()), fact.cohortId(), envelope.id(), fact.at()));
        }
    }
}
