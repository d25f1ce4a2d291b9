package org.mutuality.investment.fund;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.view.Views;

/** Who may see a country's funds: who works there, whose cohort is there, and the families they are for. */
@ApplicationScoped
class FundReaders {
    private final Caller caller;
    private final Directory directory;
    private final Views views;

    FundReaders(Caller caller, Directory directory, Views views) {
        this.caller = caller;
        this.directory = directory;
        this.views = views;
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
        Optional<String> partner = caller.partner().filter(name -> caller.has(PARTNER));
        return partner.isPresent()
                && views.read(sql -> sql.select(
                                "select exists (select from directory_cohort where partner = ? and country = ?)",
                                partner.get(),
                                country)
                        .mapTo(Boolean.class)
                        .one());
    }
}
