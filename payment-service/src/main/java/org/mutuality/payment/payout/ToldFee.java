package org.mutuality.payment.payout;

import java.util.List;
import org.mutuality.contracts.Money;

/** What a provider says that it took for its work on an order. */
public record ToldFee(Work work, Money amount) {
    public static List<ToldFee> of(Work work, List<Money> amounts) {
        return amounts.stream().map(amount -> new ToldFee(work, amount)).toList();
    }
}
