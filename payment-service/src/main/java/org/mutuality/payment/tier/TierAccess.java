package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may set the approval tiers of a country (its lead) and read them (its team). */
@ApplicationScoped
class TierAccess {
    private final CurrentUser caller;

    TierAccess(CurrentUser caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller leads the country */
    void requireManageable(String country) {
        CurrentUser.requireVisible(caller.isCountryLead(country), country);
    }

    /** @throws ProblemException 404 unless the caller is in the team of the country */
    void requireReadable(String country) {
        CurrentUser.requireVisible(caller.isInTeamOf(country), country);
    }
}
