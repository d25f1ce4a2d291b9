package org.mutuality.journal.form.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Amounts that families tell, as text: exact, plain, bounded. They are not paid, so they needn't be whole minor units: a
 * share or an average (per person, per week) has up to four decimals in any currency.
 */
public final class DecimalAmounts {
    private static final int MOST_DECIMALS = 4;
    // In minor units: far above any family's month, and low enough that thousands of them add up within 64 bits.
    private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

    private DecimalAmounts() {}

    /** In its one spelling: the currency's decimals, more only where they say something. */
    public static Optional<String> read(
            JsonNode told, String at, String currency, boolean negative, ValidationErrors wrongs) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return parse(told, at, wrongs)
                .filter(amount -> checkBounds(amount, at, digits, wrongs))
                .filter(amount -> wrongs.addUnless(negative || amount.signum() >= 0, at, "validation.not-negative"))
                .map(amount -> canonicalText(amount, digits));
    }

    public static Optional<BigDecimal> parse(JsonNode told, String at, ValidationErrors wrongs) {
        if (told.isMissingNode()) {
            wrongs.add(at, "validation.required");
            return Optional.empty();
        }
        boolean plain = told.isTextual() && PLAIN.matcher(told.textValue()).matches();
        return wrongs.addUnless(plain, at, "validation.decimal")
                ? Optional.of(new BigDecimal(told.textValue()))
                : Optional.empty();
    }

    public static boolean checkBounds(BigDecimal amount, String at, int digits, ValidationErrors wrongs) {
        boolean fine =
                wrongs.addUnless(amount.scale() <= MOST_DECIMALS, at, "validation.decimals-at-most", MOST_DECIMALS);
        BigDecimal most = MOST_MINOR.movePointLeft(digits);
        if (amount.abs().compareTo(most) > 0) {
            // Spelt only now: a journal holds dozens of amounts.
            wrongs.add(at, "validation.at-most", most.toPlainString());
            return false;
        }
        return fine;
    }

    public static String canonicalText(BigDecimal amount, int digits) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(digits, shortest.scale())).toPlainString();
    }
}
