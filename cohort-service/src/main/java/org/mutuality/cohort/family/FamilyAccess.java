package org.mutuality.cohort.family;

import static org.mutuality.cohort.family.FamilyProblem.FAMILY_NOT_TAKING_PART;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.cohort.family.FamilyQueries.FamilyRow;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may read, write for and erase families. A family of another cohort or country, or not visible, is answered with 404. */
@ApplicationScoped
public class FamilyAccess {
    private final CohortAccess cohorts;
    private final FamilyQueries families;
    private final CurrentUser caller;
    private final ExternalIds externalIds;

    FamilyAccess(CohortAccess cohorts, FamilyQueries families, CurrentUser caller, ExternalIds externalIds) {
        this.cohorts = cohorts;
        this.families = families;
        this.caller = caller;
        this.externalIds = externalIds;
    }

    /** @throws ProblemException 404 unless the caller may see it */
    FamilyRow requireReadable(String country, UUID cohortId, UUID familyId) {
        return require(country, cohortId, familyId, caller::canSee);
    }

    /** The family itself, or a manager of its cohort on its behalf. @throws ProblemException 404 for other callers */
    public FamilyRow requireWritable(String country, UUID cohortId, UUID familyId) {
        FamilyRow family = require(country, cohortId, familyId, caller::canWriteFor);
        return CurrentUser.requireVisible(!family.erased(), family);
    }

    /** A family of a cohort that the caller manages. @throws ProblemException 404 for other callers, and when it is erased */
    FamilyRow requireManageable(String country, UUID cohortId, UUID familyId) {
        FamilyRow family = require(country, cohortId, familyId, one -> caller.canManage(one.cohort()));
        return CurrentUser.requireVisible(!family.erased(), family);
    }

    /**
     * A family of a cohort that the caller manages or is a liaison of.
     *
     * @throws ProblemException 404 for other callers, and when it is erased
     */
    ChangeableFamily requireStatusChangeable(String country, UUID cohortId, UUID familyId) {
        FamilyRow family = require(
                country, cohortId, familyId, one -> caller.canManage(one.cohort()) || caller.isLiaisonOf(one.cohort()));
        return CurrentUser.requireVisible(
                !family.erased(),
                new ChangeableFamily(cohorts.requireCohort(country, cohortId).firstMonth(), caller.subject()));
    }

    /**
     * Permission to change the status of a family.
     *
     * @param firstMonth first month of its cohort
     * @param changedBy account of the caller
     */
    record ChangeableFamily(YearMonth firstMonth, String changedBy) {}

    /**
     * As {@link #requireWritable}, for what only a family can do that is in the programme.
     *
     * @throws ProblemException FAMILY_NOT_TAKING_PART, NOT_FOUND
     */
    public void requireTakingPart(String country, UUID cohortId, UUID familyId) {
        FamilyRow family = requireWritable(country, cohortId, familyId);
        if (!family.takesPart()) {
            throw FAMILY_NOT_TAKING_PART.because("status", family.status());
        }
    }

    /** The family with the id that a study gave it, if the caller manages its cohort. */
    FamilyRow withExternalId(CohortRow cohort, FamilyRow family) {
        return caller.canManage(cohort.ref())
                ? family.encryptedExternalId()
                        .flatMap(text -> externalIds.decrypt(family.familyId(), text))
                        .map(family::withExternalId)
                        .orElse(family)
                : family;
    }

    FamilyRow withExternalId(String country, FamilyRow family) {
        return withExternalId(cohorts.requireCohort(country, family.cohortId()), family);
    }

    /** A family that may have been erased before. @throws ProblemException 404 unless the caller manages its cohort */
    public FamilyRow requireErasable(String country, UUID cohortId, UUID familyId) {
        return require(country, cohortId, familyId, family -> caller.canManage(family.cohort()));
    }

    /**
     * A family of that cohort that takes part, regardless of the caller.
     *
     * @throws ProblemException 404 when it is of another cohort, of none, erased, or not in the programme any more
     */
    public void requireInCohort(UUID cohortId, UUID familyId) {
        boolean takesPart = families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId) && family.takesPart())
                .isPresent();
        CurrentUser.requireVisible(takesPart, familyId);
    }

    /** Whether it is or was, before its erasure, a family of that cohort, regardless of the caller. */
    public boolean wasEnrolledIn(UUID cohortId, UUID familyId) {
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId))
                .isPresent();
    }

    /** Those of {@code familyIds} that are in the cohort, regardless of the caller. */
    public Set<UUID> findInCohort(UUID cohortId, Collection<UUID> familyIds) {
        return families.findInCohort(cohortId, familyIds);
    }

    private FamilyRow require(String country, UUID cohortId, UUID familyId, Predicate<FamilyRef> rule) {
        CohortRow cohort = cohorts.requireCohort(country, cohortId);
        return families.find(familyId)
                .filter(family -> family.cohortId().equals(cohortId))
                .filter(family -> rule.test(family.ref(cohort.ref())))
                .orElseThrow(CurrentUser::notFound);
    }
}
