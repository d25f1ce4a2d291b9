package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.journal.reminder.EnrolmentQueries;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.ServerUnavailableException;

/** When a family was erased, the key to what it told in its own words is destroyed. */
@ApplicationScoped
class WhenFamilyErasedDestroyTextKey implements Policy<FamilyErased> {
    private final EnrolmentQueries enrolments;
    private final JournalTextEncryption words;

    WhenFamilyErasedDestroyTextKey(EnrolmentQueries enrolments, JournalTextEncryption words) {
        this.enrolments = enrolments;
        this.words = words;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        // Its enrolment came before, but another reader takes that: it may be behind.
        UUID cohort = enrolments
                .cohort(fact.familyId())
                .orElseThrow(() -> new ServerUnavailableException("the enrolment of family " + fact.familyId()));
        // Only its own cohort erases a family: another country's service could say anything here.
        if (cohort.equals(fact.cohortId())) {
            words.destroyKey(fact.familyId());
        }
    }
}
