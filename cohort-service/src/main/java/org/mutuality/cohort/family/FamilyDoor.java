package org.mutuality.cohort.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.cohort.cohort.CohortDoor;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Refusal;

/** Lets a caller to a family of just that cohort and country; else the one 404. */
@ApplicationScoped
public class FamilyDoor {
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
    public FamilyView toWriteFor(String country, UUID cohortId, UUID familyId) {
        FamilyView family = to(country, cohortId, familyId, caller::mayWriteFor);
        return Caller.orHidden(!family.erased(), family);
    }

    /** Erases it, or has. @throws Refusal the hidden 404 unless the caller leads its country */
    FamilyView toErase(String country, UUID cohortId, UUID familyId) {
        return to(country, cohortId, familyId, family -> caller.mayRun(family.cohort()));
    }

    /** A family of that cohort, whoever asks. @throws Refusal the hidden 404 when it is of another, of none, or erased */
    public FamilyView in(UUID cohortId, UUID familyId) {
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId) && !family.erased())
                .orElseThrow(Caller::hidden);
    }

    /** Those of {@code familyIds} that are in the cohort, whoever asks. */
    public Set<UUID> of(UUID cohortId, Collection<UUID> familyIds) {
        return families.of(cohortId, familyIds);
    }

    private FamilyView to(String country, UUID cohortId, UUID familyId, Predicate<FamilyRef> may) {
        CohortView cohort = cohorts.to(country, cohortId);
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId))
                .filter(family -> may.test(new FamilyRef(familyId, cohort.ref())))
                .orElseThrow(Caller::hidden);
    }
}
