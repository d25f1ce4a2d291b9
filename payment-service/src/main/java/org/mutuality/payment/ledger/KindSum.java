package org.mutuality.payment.ledger;

import java.math.BigDecimal;
import java.util.Comparator;
import org.mutuality.payment.ledger.TrialBalanceView.Line;
import org.mutuality.payment.receipt.Sum;

/** What was debited and credited to accounts of a kind, in minor units. */
record KindSum(String country, String currency, Kind kind, BigDecimal debits, BigDecimal credits) {
    static final Comparator<KindSum> ORDER = Comparator.comparing(KindSum::country)
            .thenComparing(KindSum::currency)
            .thenComparing(KindSum::kind);

    /** On the side on which the kind grows. */
    BigDecimal balance() {
        return kind.normal() == Side.DEBIT ? debits.subtract(credits) : credits.subtract(debits);
    }

    Line line() {
        return new Line(
                kind.text(),
                kind.normal(),
                kind.isProgrammeMoney(),
                Sum.ofMinor(debits, currency),
                Sum.ofMinor(credits, currency),
                Sum.ofMinor(balance(), currency));
    }
}
