package org.mutuality.payment.money;

import java.math.BigDecimal;
import org.mutuality.contracts.Money;

/**
 * An amount of money of any size, written like {@link Money}: totals may exceed 64 bits of minor units.
 *
 * @param amount decimal number with the currency's minor digits, such as "1234.50"
 * @param currency ISO 4217
 */
public record BigMoney(String amount, String currency) {
    /** @param minor whole number of minor units */
    public static BigMoney ofMinor(BigDecimal minor, String currency) {
        int digits = Money.zero(currency).toDecimal().scale();
        return new BigMoney(minor.movePointLeft(digits).setScale(digits).toPlainString(), currency);
    }
}
