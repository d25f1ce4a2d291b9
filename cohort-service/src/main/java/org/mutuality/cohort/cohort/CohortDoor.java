package org.mutuality.cohort.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Refusal;

/** Lets a caller to a cohort. Unknown, somebody else's, of another country or another deployment: the same 404. */
@ApplicationScoped
public class CohortDoor {
    private final ServedCountries countries;
    private final Cohorts cohorts;
    private final Caller caller;

    CohortDoor(ServedCountries countries, Cohorts cohorts, Caller caller) {
        this.countries = countries;
        this.cohorts = cohorts;
        this.caller = caller;
    }

    /** @throws Refusal the hidden 404 when the country is not served here */
    void toCountry(String country) {
        Caller.orHidden(countries.serves(country), country);
    }

    /** A cohort of that country, whosever it is. @throws Refusal the hidden 404 */
    public CohortView to(String country, UUID cohortId) {
        toCountry(country);
        return cohorts.find(cohortId)
                .filter(cohort -> cohort.country().equals(country))
                .orElseThrow(Caller::hidden);
    }

    /** @throws Refusal the hidden 404 unless the caller may see it */
    public CohortView toSee(String country, UUID cohortId) {
        return when(caller::maySee, to(country, cohortId));
    }

    /** @throws Refusal the hidden 404 unless the caller may run it */
    public CohortView toRun(String country, UUID cohortId) {
        return when(caller::mayRun, to(country, cohortId));
    }

    /** The cohort if it was founded already. @throws Refusal the hidden 404 unless the caller may found it or runs it */
    Optional<CohortView> toFound(String country, UUID cohortId) {
        toCountry(country);
        Optional<CohortView> founded = cohorts.find(cohortId);
        return founded.isPresent()
                ? Optional.of(toRun(country, cohortId))
                : Caller.orHidden(mayFoundIn(country), Optional.empty());
    }

    // A partner without the claim works in any country; one with it only in those.
    private boolean mayFoundIn(String country) {
        return caller.mayFound(country)
                && (caller.countries().isEmpty() || caller.countries().contains(country));
    }

    private static CohortView when(Predicate<CohortRef> may, CohortView cohort) {
        return Caller.orHidden(may.test(cohort.ref()), cohort);
    }
}
