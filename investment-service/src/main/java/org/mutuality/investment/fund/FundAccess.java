package org.mutuality.investment.fund;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;

/** Who may open and see a country's funds: its team, partners with a cohort there, and the families they are for. */
@ApplicationScoped
class FundAccess {
    private final CurrentUser caller;
    private final Directory directory;

    FundAccess(CurrentUser caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    boolean canOpen(String country) {
        return caller.isCountryLead(country);
    }

    boolean canRead(String country) {
        return isCode(country) && (caller.isInTeamOf(country) || livesIn(country) || hasCohortIn(country));
    }

    // PostgreSQL takes no NUL in text, and it comes from a query string.
    private static boolean isCode(String country) {
        return country.matches("[A-Z]{2}");
    }

    private boolean livesIn(String country) {
        return caller.ownFamilyId()
                .flatMap(directory::findFamily)
                .filter(family -> family.cohort().country().equals(country))
                .isPresent();
    }

    private boolean hasCohortIn(String country) {
        return caller.ownPartner()
                .filter(partner -> directory.isPartnerIn(partner, country))
                .isPresent();
    }
}
