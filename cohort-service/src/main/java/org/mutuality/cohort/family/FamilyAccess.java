package org.mutuality.cohort.family;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may see, write for and erase which families, each of just that cohort and country; else the same 404. */
@ApplicationScoped
public class FamilyAccess {
    private final CohortAccess cohorts;
    private final Families families;
    private final CurrentUser caller;

    FamilyAccess(CohortAccess cohorts, Families families, CurrentUser caller) {
        this.cohorts = cohorts;
        this.families = families;
        this.caller = caller;
    }

    /** @throws Refusal 404 unless the caller may see it */
    FamilyView requireReadable(String country, UUID cohortId, UUID familyId) {
        return require(country, cohortId, familyId, caller::canSee);
    }

    /** The family itself consents, or who runs its cohort in its name. @throws Refusal 404 for anybody else */
    public FamilyView requireWritable(String country, UUID cohortId, UUID familyId) {
        FamilyView family = require(country, cohortId, familyId, caller::canWriteFor);
        return CurrentUser.requireVisible(!family.erased(), family);
    }

    /** Erased already or not. @throws Refusal 404 unless the caller manages its cohort */
    FamilyView requireErasable(String country, UUID cohortId, UUID familyId) {
        return require(country, cohortId, familyId, family -> caller.canManage(family.cohort()));
    }

    /** A family of that cohort, whoever asks. @throws Refusal 404 when it is of another, of none, or erased */
    public FamilyView requireInCohort(UUID cohortId, UUID familyId) {
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId) && !family.erased())
                .orElseThrow(CurrentUser::notFound);
    }

    /** Those of {@code familyIds} that are in the cohort, whoever asks. */
    public Set<UUID> inCohort(UUID cohortId, Collection<UUID> familyIds) {
        return families.of(cohortId, familyIds);
    }

    private FamilyView require(String country, UUID cohortId, UUID familyId, Predicate<FamilyRef> rule) {
        CohortView cohort = cohorts.requireCohort(country, cohortId);
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId))
                .filter(family -> rule.test(new FamilyRef(familyId, cohort.ref())))
                .orElseThrow(CurrentUser::notFound);
    }
}
