package org.mutuality.payment.receipt;

import java.math.BigDecimal;
import org.mutuality.contracts.Money;

/** As {@link Money} looks, but of any size: sums of the books may pass 64 bits of minor units. */
public record Sum(String amount, String currency) {
    /** @param minor whole number of minor units */
    public static Sum ofMinor(BigDecimal minor, String currency) {
        int digits = Money.zero(currency).toDecimal().scale();
        return new Sum(minor.movePointLeft(digits).setScale(digits).toPlainString(), currency);
    }
}
