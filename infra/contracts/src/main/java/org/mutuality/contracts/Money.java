package org.mutuality.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount: minor units of an ISO 4217 currency. JSON {@code {"amount": "12.34", "currency": "PHP"}}.
 *
 * @param minor signed count of the currency's smallest unit (centavos, cents, yen)
 * @param currency ISO 4217 code
 */
@JsonIncludeProperties({"amount", "currency"})
@JsonPropertyOrder({"amount", "currency"})
public record Money(long minor, String currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException when {@code currency} is not an ISO 4217 code with a minor unit */
    public Money {
        digits(currency);
    }

    /**
     * @param amount plain decimal, as in {@code "12.34"}; no more decimals than the currency has
     * @throws IllegalArgumentException unknown currency, not a decimal, too many decimals, or beyond 64 bits
     */
    @JsonCreator
    public static Money of(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        try {
            return new Money(plain(amount).movePointRight(digits(currency)).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s %s is not an amount of whole minor units".formatted(amount, currency));
        }
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** Major units as plain decimal text with all the currency's decimals, as in {@code "450.00"}. */
    @JsonProperty
    public String amount() {
        return toDecimal().toPlainString();
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /**
     * @throws ArithmeticException when the result exceeds 64 bits
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /**
     * @throws ArithmeticException when the result exceeds 64 bits
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("%s and %s have different currencies".formatted(this, other));
        }
        return other;
    }

    // BigDecimal also reads "1e99999999", whose expansion would exhaust the heap.
    private static BigDecimal plain(String amount) {
        if (amount == null || amount.length() > 24 || !amount.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("an amount is a plain decimal such as 12.34");
        }
        return new BigDecimal(amount);
    }

    // Mappers other than ContractJson's pass null for a missing field.
    private static int digits(String currency) {
        if (currency == null) {
            throw new IllegalArgumentException("an amount needs a currency");
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
        return digits;
    }
}
