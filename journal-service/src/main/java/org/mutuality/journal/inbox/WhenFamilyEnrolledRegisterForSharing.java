package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RegisterSharingFamily;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family is enrolled, its cohort is recorded for sharing: only consent recorded by this cohort counts. */
@ApplicationScoped
class WhenFamilyEnrolledRegisterForSharing implements Policy<FamilyEnrolled> {
    private final CommandGateway commands;

    WhenFamilyEnrolledRegisterForSharing(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<FamilyEnrolled> eventType() {
        return FamilyEnrolled.class;
    }

    @Override
    public void when(FamilyEnrolled fact, Envelope envelope) {
        commands.send(new RegisterSharingFamily(
                new FamilySharingId(fact.familyId()), fact.cohortId(), fact.country(), fact.at()));
    }
}
