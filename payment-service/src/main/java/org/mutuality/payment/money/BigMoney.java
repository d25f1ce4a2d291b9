package org.mutuality.payment.money;

import java.math.BigDecimal;
import org.mutuality.contracts.Money;

/** As {@link Money} looks, but of any size: sums of the books may pass 64 bits of minor units. */
public record BigMoney(String amount, String currency) {
    /** @param minor whole number of minor units */
    public static BigMoney ofMinor(BigDecimal minor, String currency) {
        int digits = Money.zero(currency).toDecimal().scale();
        return new BigMoney(minor.movePointLeft(digits).setScale(digits).toPlainString(), currency);
    }
}
