package org.mutuality.payment.bounds;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/**
 * Who may propose the bounds of a country (its leads), approve them (another lead or a finance checker) and read them (its
 * team).
 */
@ApplicationScoped
class BoundsAccess {
    private final CurrentUser caller;

    BoundsAccess(CurrentUser caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller leads the country */
    void requireManageable(String country) {
        CurrentUser.requireVisible(caller.isCountryLead(country), country);
    }

    /** @throws ProblemException 404 unless the caller leads the country or checks its payments */
    void requireApprovable(String country) {
        CurrentUser.requireVisible(caller.isCountryLead(country) || caller.isFinanceCheckerIn(country), country);
    }

    /** @throws ProblemException 404 unless the caller is in the team of the country */
    void requireReadable(String country) {
        CurrentUser.requireVisible(caller.isInTeamOf(country), country);
    }
}
