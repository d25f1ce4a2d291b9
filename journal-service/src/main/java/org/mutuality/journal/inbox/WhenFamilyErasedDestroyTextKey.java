package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.journal.reminder.EnrolmentQueries;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.ServerUnavailableException;

/** When a family is erased, the key of its free text is destroyed. */
@ApplicationScoped
class WhenFamilyErasedDestroyTextKey implements Policy<FamilyErased> {
    private final EnrolmentQueries enrolments;
    private final JournalTextEncryption encryption;

    WhenFamilyErasedDestroyTextKey(EnrolmentQueries enrolments, JournalTextEncryption encryption) {
        this.enrolments = enrolments;
        this.encryption = encryption;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        // Its enrolment was published before, but another consumer processes it and may be behind.
        UUID cohort = enrolments
                .cohort(fact.familyId())
                .orElseThrow(() -> new ServerUnavailableException("the enrolment of family " + fact.familyId()));
        // Only its own cohort can erase a family: the service of another country must not be able to.
        if (cohort.equals(fact.cohortId())) {
            encryption.destroyKey(fact.familyId());
        }
    }
}
