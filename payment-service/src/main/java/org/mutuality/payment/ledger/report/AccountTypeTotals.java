package org.mutuality.payment.ledger.report;

import java.math.BigDecimal;
import java.util.Comparator;
import org.mutuality.payment.ledger.EntrySide;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.report.TrialBalanceQueries.AccountTypeRow;
import org.mutuality.payment.money.BigMoney;

/** Debits and credits of the accounts of a type, in minor units. */
record AccountTypeTotals(
        String country, String currency, LedgerAccountType kind, BigDecimal debits, BigDecimal credits) {
    static final Comparator<AccountTypeTotals> ORDER = Comparator.comparing(AccountTypeTotals::country)
            .thenComparing(AccountTypeTotals::currency)
            .thenComparing(AccountTypeTotals::kind);

    /** On the side on which accounts of this type grow. */
    BigDecimal balance() {
        return kind.normal() == EntrySide.DEBIT ? debits.subtract(credits) : credits.subtract(debits);
    }

    AccountTypeRow toRow() {
        return new AccountTypeRow(
                kind.text(),
                kind.normal(),
                kind.isProgrammeMoney(),
                BigMoney.ofMinor(debits, currency),
                BigMoney.ofMinor(credits, currency),
                BigMoney.ofMinor(balance(), currency));
    }
}
