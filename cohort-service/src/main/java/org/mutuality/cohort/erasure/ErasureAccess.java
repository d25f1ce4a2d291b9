package org.mutuality.cohort.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/**
 * Who may request, withdraw and read an erasure: the family, and who manages its cohort. Only the country lead sees all open
 * requests and confirms one. Other callers get 404.
 */
@ApplicationScoped
class ErasureAccess {
    private final FamilyAccess families;
    private final CohortAccess cohorts;
    private final CurrentUser caller;

    ErasureAccess(FamilyAccess families, CohortAccess cohorts, CurrentUser caller) {
        this.families = families;
        this.cohorts = cohorts;
        this.caller = caller;
    }

    /** The caller as requester. @throws ProblemException 404 unless it may write for the family, also when that is erased */
    ErasureRequester requireRequester(String country, UUID cohortId, UUID familyId) {
        families.requireWritable(country, cohortId, familyId);
        if (caller.isFamily(familyId)) {
            return new ErasureRequester(ErasureRequester.Role.FAMILY, Optional.empty());
        }
        return new ErasureRequester(
                caller.ownPartner().isPresent() ? ErasureRequester.Role.PARTNER : ErasureRequester.Role.COUNTRY_LEAD,
                Optional.of(caller.subject()));
    }

    /** @throws ProblemException 404 unless it is the caller's own family, or the caller manages its cohort */
    void requireReadable(String country, UUID cohortId, UUID familyId) {
        if (caller.isFamily(familyId)) {
            families.requireWritable(country, cohortId, familyId);
        } else {
            families.requireErasable(country, cohortId, familyId);
        }
    }

    /** @throws ProblemException 404 unless the caller leads that country, which is served here */
    void requireLead(String country) {
        cohorts.requireServed(country);
        CurrentUser.requireVisible(caller.isCountryLead(country), country);
    }
}
