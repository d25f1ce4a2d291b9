package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.journal.strategy.SharingCommand.EnterFamily;
import org.mutuality.journal.strategy.SharingId;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family was enrolled, its cohort is remembered with what it will share: consent counts only from there. */
@ApplicationScoped
class WhenFamilyEnrolledEnterIt implements Policy<FamilyEnrolled> {
    private final Commands commands;

    WhenFamilyEnrolledEnterIt(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<FamilyEnrolled> family() {
        return FamilyEnrolled.class;
    }

    @Override
    public void when(FamilyEnrolled fact, Envelope envelope) {
        commands.send(new EnterFamily(new SharingId(fact.familyId()), fact.cohortId(), fact.country(), fact.at()));
    }
}
