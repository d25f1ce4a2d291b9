package org.mutuality.cohort.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.cohort.cohort.CohortQueries.CohortFilter;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/**
 * Who may read, manage and create cohorts. A cohort that is unknown, not visible to the caller, or of another country or
 * deployment is answered with the same 404.
 */
@ApplicationScoped
public class CohortAccess {
    private final ServedCountries countries;
    private final CohortQueries cohorts;
    private final CurrentUser caller;

    CohortAccess(ServedCountries countries, CohortQueries cohorts, CurrentUser caller) {
        this.countries = countries;
        this.cohorts = cohorts;
        this.caller = caller;
    }

    /** @throws ProblemException 404 when the country is not served here */
    public void requireServed(String country) {
        CurrentUser.requireVisible(countries.serves(country), country);
    }

    /** A cohort of the country, regardless of the caller. @throws ProblemException 404 when there is none */
    public CohortRow requireCohort(String country, UUID cohortId) {
        requireServed(country);
        return cohorts.find(cohortId)
                .filter(cohort -> cohort.country().equals(country))
                .orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 unless the caller may see it */
    public CohortRow requireReadable(String country, UUID cohortId) {
        return requireAllowed(caller::canSee, requireCohort(country, cohortId));
    }

    /** @throws ProblemException 404 unless the caller may manage it */
    public CohortRow requireManageable(String country, UUID cohortId) {
        return requireAllowed(caller::canManage, requireCohort(country, cohortId));
    }

    /** The cohort if it exists already. @throws ProblemException 404 unless the caller may create it or manages it */
    Optional<CohortRow> requireCreatable(String country, UUID cohortId) {
        requireServed(country);
        Optional<CohortRow> existing = cohorts.find(cohortId);
        return existing.isPresent()
                ? Optional.of(requireManageable(country, cohortId))
                : CurrentUser.requireVisible(caller.canCreateCohort(country), Optional.empty());
    }

    /** The partner that will own a cohort created by the caller; empty when the country team will. */
    Optional<String> ownerOfCreated() {
        return caller.ownPartner();
    }

    /** Filter of the cohorts of the country that the caller may see, for a list. */
    CohortFilter visibleCohorts(String country) {
        return visibleCohorts(caller, country);
    }

    /** The same rule as {@link CurrentUser#canSee(CohortRef)}, as a condition for the database. */
    static CohortFilter visibleCohorts(CurrentUser user, String country) {
        return new CohortFilter(user.isInTeamOf(country), user.ownPartner(), user.liaisonCohorts());
    }

    private static CohortRow requireAllowed(Predicate<CohortRef> rule, CohortRow cohort) {
        return CurrentUser.requireVisible(rule.test(cohort.ref()), cohort);
    }
}
