package org.mutuality.payment.bounds;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What is plausible in a country and currency. Terms and conversions beyond it are refused, whoever approves them.
 *
 * @param perJournal most that a journal may earn
 * @param perMeeting most that a meeting may earn
 * @param perMonth most that a family may earn in a month, journal and meetings together
 * @param ratePercent by how much the rate of a conversion may differ from the last one between the same currencies, in
 *     percent, 1 to 100
 * @param perDollar units of the currency for one US dollar, roughly: the first conversion between two currencies may be at
 *     half to double of the rate that follows from it
 */
public record Bounds(Money perJournal, Money perMeeting, Money perMonth, int ratePercent, BigDecimal perDollar) {
    private static final int DEFAULT_RATE_PERCENT = 10;
    private static final int MIN_SCALE = -10;
    private static final int JOURNAL_DOLLARS = 50;
    private static final int MEETING_DOLLARS = 25;
    private static final int MONTH_DOLLARS = 100;

    // Rounded, of November 2026: they only distinguish a typing error or a fraud from a rate. Other currencies have no
    // default.
    private static final Map<String, String> PER_DOLLAR = Map.ofEntries(
            entry("USD", "1"),
            entry("EUR", "0.9"),
            entry("GBP", "0.75"),
            entry("CHF", "0.8"),
            entry("PKR", "280"),
            entry("PHP", "57"),
            entry("MXN", "18.5"),
            entry("COP", "4000"),
            entry("LRD", "185"),
            entry("KES", "130"),
            entry("UGX", "3600"),
            entry("ETB", "150"),
            entry("MWK", "1735"),
            entry("NGN", "1450"),
            entry("INR", "88"),
            entry("BDT", "122"),
            entry("GTQ", "7.7"),
            entry("ZAR", "17.5"));

    public Bounds {
        // So that 150 equals 150.0. Not longer than it was sent: 1E+999999999 is refused later.
        BigDecimal stripped = perDollar.stripTrailingZeros();
        perDollar = stripped.scale() < 0 && stripped.scale() > MIN_SCALE ? stripped.setScale(0) : stripped;
    }

    /** In force where a country has set none; empty for a currency that the platform knows no rate of. */
    static Optional<Bounds> byDefault(String currency) {
        return Optional.ofNullable(PER_DOLLAR.get(currency))
                .map(BigDecimal::new)
                .map(perDollar -> new Bounds(
                        dollars(JOURNAL_DOLLARS, perDollar, currency),
                        dollars(MEETING_DOLLARS, perDollar, currency),
                        dollars(MONTH_DOLLARS, perDollar, currency),
                        DEFAULT_RATE_PERCENT,
                        perDollar));
    }

    private static Money dollars(int dollars, BigDecimal perDollar, String currency) {
        int scale = Money.zero(currency).toDecimal().scale();
        BigDecimal amount = perDollar.multiply(BigDecimal.valueOf(dollars)).setScale(scale, RoundingMode.CEILING);
        return new Money(amount.unscaledValue().longValueExact(), currency);
    }
}
