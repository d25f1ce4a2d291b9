package org.mutuality.importer.plan;

import java.math.BigDecimal;

/** As JSON {@code {"amount": "12.34", "currency": "USD"}}. */
public record MoneyJson(String amount, String currency) {
    public static MoneyJson of(BigDecimal amount, String currency) {
        return new MoneyJson(amount.toPlainString(), currency);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
