package org.mutuality.payment.payout;

import java.util.List;
import org.mutuality.contracts.Money;

/** A fee as reported by a provider. */
public record ReportedFee(FeeType work, Money amount) {
    public static List<ReportedFee> of(FeeType work, List<Money> amounts) {
        return amounts.stream().map(amount -> new ReportedFee(work, amount)).toList();
    }
}
