package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.journal.strategy.SharingCommand.AllowSharing;
import org.mutuality.journal.strategy.SharingId;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family consented to sharing, it may share. */
@ApplicationScoped
class WhenSharingConsentGivenAllowSharing implements Policy<ConsentGiven> {
    private static final String SHARING = "sharing";

    private final Commands commands;

    WhenSharingConsentGivenAllowSharing(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<ConsentGiven> family() {
        return ConsentGiven.class;
    }

    @Override
    public void when(ConsentGiven fact, Envelope envelope) {
        if (fact.purpose().equals(SHARING)) {
            commands.send(new AllowSharing(new SharingId(fact.familyId()), fact.cohortId(), envelope.id(), fact.at()));
        }
    }
}
