package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.journal.journal.FamilyWords;
import org.mutuality.journal.reminder.EnrolmentView;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.Unavailable;

/** When a family was erased, the key to what it told in its own words is destroyed. */
@ApplicationScoped
class WhenFamilyErasedForgetItsWords implements Policy<FamilyErased> {
    private final EnrolmentView enrolments;
    private final FamilyWords words;

    WhenFamilyErasedForgetItsWords(EnrolmentView enrolments, FamilyWords words) {
        this.enrolments = enrolments;
        this.words = words;
    }

    @Override
    public Class<FamilyErased> family() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        // Its enrolment came before, but another reader takes that: it may be behind.
        UUID cohort = enrolments
                .cohort(fact.familyId())
                .orElseThrow(() -> new Unavailable("the enrolment of family " + fact.familyId()));
        // Only its own cohort erases a family: another country's service could say anything here.
        if (cohort.equals(fact.cohortId())) {
            words.forget(fact.familyId());
        }
    }
}
