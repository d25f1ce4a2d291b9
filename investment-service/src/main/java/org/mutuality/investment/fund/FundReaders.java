package org.mutuality.investment.fund;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.Caller;

/** Who may see a country's funds: who works there, whose cohort is there, and the families they are for. */
@ApplicationScoped
class FundReaders {
    private final Caller caller;
    private final Directory directory;

    FundReaders(Caller caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    boolean mayOpen(String country) {
        return caller.has(COUNTRY_LEAD) && caller.countries().contains(country);
    }

    boolean maySee(String country) {
        return isCode(country) && (worksIn(country) || livesIn(country) || runsCohortIn(country));
    }

    // PostgreSQL takes no NUL in text, and it comes from a query string.
    private static boolean isCode(String country) {
        return country.matches("[A-Z]{2}");
    }

    private boolean worksIn(String country) {
        boolean works = caller.has(COUNTRY_LEAD) || caller.has(FINANCE_MAKER) || caller.has(FINANCE_CHECKER);
        return works && caller.countries().contains(country);
    }

    private boolean livesIn(String country) {
        return caller.has(FAMILY)
                && caller.familyId()
                        .flatMap(directory::family)
                        .filter(family -> family.cohort().country().equals(country))
                        .isPresent();
    }

    private boolean runsCohortIn(String country) {
        return caller.has(PARTNER)
                && caller.partner()
                        .filter(partner -> directory.isPartnerIn(partner, country))
                        .isPresent();
    }
}
