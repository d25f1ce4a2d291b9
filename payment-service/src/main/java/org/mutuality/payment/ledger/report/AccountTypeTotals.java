package org.mutuality.payment.ledger.report;

import java.math.BigDecimal;
import java.util.Comparator;
import org.mutuality.payment.ledger.EntrySide;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.report.TrialBalanceQueries.AccountTypeRow;
import org.mutuality.payment.money.BigMoney;

/** What was debited and credited to accounts of a kind, in minor units. */
record AccountTypeTotals(
        String country, String currency, LedgerAccountType kind, BigDecimal debits, BigDecimal credits) {
    static final Comparator<AccountTypeTotals> ORDER = Comparator.comparing(AccountTypeTotals::country)
            .thenComparing(AccountTypeTotals::currency)
            .thenComparing(AccountTypeTotals::kind);

    /** On the side on which the kind grows. */
    BigDecimal balance() {
        return kind.normal() == EntrySide.DEBIT ? debits.subtract(credits) : credits.subtract(debits);
    }

    AccountTypeRow line() {
        return new AccountTypeRow(
                kind.text(),
                kind.normal(),
                kind.isProgrammeMoney(),
                BigMoney.ofMinor(debits, currency),
                BigMoney.ofMinor(credits, currency),
                BigMoney.ofMinor(balance(), currency));
    }
}
