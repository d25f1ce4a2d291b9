package org.mutuality.payment.ledger.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.platform.identity.CurrentUser;

/** Who may read which books: a country's team those of its country. */
@ApplicationScoped
public class LedgerAccess {
    private final LedgerAccountQueries accounts;
    private final CurrentUser caller;

    LedgerAccess(LedgerAccountQueries accounts, CurrentUser caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Countries whose books the caller may read. */
    public Set<String> countries() {
        return caller.teamCountries();
    }

    /**
     * An account that has postings in one of the caller's countries.
     *
     * @throws ProblemException NOT_FOUND for any other
     */
    public LedgerAccount requireReadable(String name) {
        LedgerAccount account = LedgerAccount.find(name).orElseThrow(CurrentUser::notFound);
        boolean exists = !accounts.balances(account, countries(), LedgerAccountQueries.END_OF_TIME)
                .isEmpty();
        return CurrentUser.requireVisible(exists, account);
    }
}
