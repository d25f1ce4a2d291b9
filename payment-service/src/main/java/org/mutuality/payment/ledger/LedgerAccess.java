package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Whose books the caller may read: those of the countries whose team it is in. */
@ApplicationScoped
class LedgerAccess {
    private final AccountView accounts;
    private final CurrentUser caller;

    LedgerAccess(AccountView accounts, CurrentUser caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Countries whose books the caller may read. */
    Set<String> countries() {
        return caller.teamCountries();
    }

    /** An account that has a balance in one of the caller's countries. @throws Refusal 404 for any other */
    Account requireReadable(String name) {
        Account account = Account.find(name).orElseThrow(CurrentUser::notFound);
        boolean known = !accounts.balances(account, countries(), AccountView.FOR_EVER).isEmpty();
        return CurrentUser.requireVisible(known, account);
    }
}
