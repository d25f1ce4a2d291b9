package org.mutuality.payment.ledger.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.platform.identity.CurrentUser;

/** Whose books the caller may read: those of the countries whose team it is in. */
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

    /** An account that has a balance in one of the caller's countries. @throws ProblemException 404 for any other */
    public LedgerAccount requireReadable(String name) {
        LedgerAccount account = LedgerAccount.find(name).orElseThrow(CurrentUser::notFound);
        boolean known = !accounts.balances(account, countries(), LedgerAccountQueries.FOR_EVER)
                .isEmpty();
        return CurrentUser.requireVisible(known, account);
    }
}
