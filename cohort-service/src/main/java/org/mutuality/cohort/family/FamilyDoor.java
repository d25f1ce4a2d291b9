package org.mutuality.cohort.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.cohort.cohort.CohortDoor;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Refusal;

/** Lets a caller to a family of just that cohort and country; else the one 404. */
@ApplicationScoped
class FamilyDoor {
    private final CohortDoor cohorts;
    private final Families families;
    private final Caller caller;

    FamilyDoor(CohortDoor cohorts, Families families, Caller caller) {
        this.cohorts = cohorts;
        this.families = families;
        this.caller = caller;
    }

    /** @throws Refusal the hidden 404 unless the caller may see it */
    FamilyView toSee(String country, UUID cohortId, UUID familyId) {
        return to(country, cohortId, familyId, caller::maySee);
    }

    /** The family itself consents, or who runs its cohort in its name. @throws Refusal the hidden 404 for anybody else */
    FamilyView toWriteFor(String country, UUID cohortId, UUID familyId) {
        return to(country, cohortId, familyId, caller::mayWriteFor);
    }

    private FamilyView to(String country, UUID cohortId, UUID familyId, Predicate<FamilyRef> may) {
        CohortView cohort = cohorts.to(country, cohortId);
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId))
                .filter(family -> may.test(new FamilyRef(familyId, cohort.ref())))
                .orElseThrow(Caller::hidden);
    }
}
