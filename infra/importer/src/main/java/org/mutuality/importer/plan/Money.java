package org.mutuality.importer.plan;

import java.math.BigDecimal;

/** As JSON {@code {"amount": "12.34", "currency": "USD"}}. */
public record Money(String amount, String currency) {
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.toPlainString(), currency);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
