package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.Wrongs;

/** Amounts as text: exact, plain, bounded. */
final class Amounts {
    // Far above any family's month, and low enough that thousands of them add up within 64 bits.
    private static final long MOST_MINOR = 1_000_000_000_000_000L;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

    private Amounts() {}

    static Optional<Money> read(JsonNode told, String at, String currency, boolean negative, Wrongs wrongs) {
        return plain(told, at, wrongs)
                .flatMap(amount -> minor(amount, at, currency, wrongs))
                .filter(minor -> wrongs.check(negative || minor >= 0, at, "is not below zero"))
                .map(minor -> new Money(minor, currency));
    }

    private static Optional<BigDecimal> plain(JsonNode told, String at, Wrongs wrongs) {
        if (told.isMissingNode()) {
            wrongs.add(at, "is needed");
            return Optional.empty();
        }
        boolean plain = told.isTextual() && PLAIN.matcher(told.textValue()).matches();
        return wrongs.check(plain, at, "is text with a plain decimal such as \"12.34\"")
                ? Optional.of(new BigDecimal(told.textValue()))
                : Optional.empty();
    }

    private static Optional<Long> minor(BigDecimal amount, String at, String currency, Wrongs wrongs) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        BigDecimal minor = amount.movePointRight(digits);
        boolean whole = minor.stripTrailingZeros().scale() <= 0;
        boolean bounded = minor.abs().compareTo(BigDecimal.valueOf(MOST_MINOR)) <= 0;
        return wrongs.check(whole, at, "has at most %d decimals in %s".formatted(digits, currency))
                        & wrongs.check(bounded, at, "is " + new Money(MOST_MINOR, currency).amount() + " at most")
                ? Optional.of(minor.longValueExact())
                : Optional.empty();
    }
}
