package org.mutuality.investment.fund;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;

/** Who may open and read the funds of a country: its lead opens; its team, its families and partners with a cohort there read. */
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

    // The value comes from a query string, and PostgreSQL refuses text with a NUL character.
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
