package org.mutuality.investment.investment;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Who may see and do what with investments. Narrower than {@link Caller#maySee}: liaisons listen to journals, not to money. */
@ApplicationScoped
class InvestmentReaders {
    private final Caller caller;

    InvestmentReaders(Caller caller) {
        this.caller = caller;
    }

    boolean maySee(FamilyRef family) {
        return caller.mayWriteFor(family) || maySee(family.cohort());
    }

    boolean maySee(CohortRef cohort) {
        boolean pays = caller.has(FINANCE_MAKER) || caller.has(FINANCE_CHECKER);
        return caller.mayRun(cohort) || pays && caller.countries().contains(cohort.country());
    }

    boolean mayOffer(InvestmentView.Row investment) {
        return caller.has(COUNTRY_LEAD) && caller.countries().contains(investment.country());
    }

    boolean mayAnswer(InvestmentView.Row investment) {
        return caller.has(FAMILY)
                && caller.familyId().filter(investment.familyId()::equals).isPresent();
    }
}
