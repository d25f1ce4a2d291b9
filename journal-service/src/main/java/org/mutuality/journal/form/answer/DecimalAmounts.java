package org.mutuality.journal.form.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Amounts in journals, as text: exact, plain and bounded. They are not paid out, so they need not be whole minor units:
 * a share or an average (per person, per week) may have up to four decimals in any currency.
 */
public final class DecimalAmounts {
    private static final int MOST_DECIMALS = 4;
    // In minor units: far above any family's month, and low enough that thousands of them add up within 64 bits.
    private static final BigDecimal MOST_MINOR = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");

    private DecimalAmounts() {}

    /** The amount in its canonical form: the currency's decimals, and more only when they are not zero. */
    public static Optional<String> read(
            JsonNode json, String pointer, String currency, boolean negative, ValidationErrors errors) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return parse(json, pointer, errors)
                .filter(amount -> checkBounds(amount, pointer, digits, errors))
                .filter(amount ->
                        errors.addUnless(negative || amount.signum() >= 0, pointer, "validation.not-negative"))
                .map(amount -> canonicalText(amount, digits));
    }

    public static Optional<BigDecimal> parse(JsonNode json, String pointer, ValidationErrors errors) {
        if (json.isMissingNode()) {
            errors.add(pointer, "validation.required");
            return Optional.empty();
        }
        boolean isPlain = json.isTextual() && PLAIN.matcher(json.textValue()).matches();
        return errors.addUnless(isPlain, pointer, "validation.decimal")
                ? Optional.of(new BigDecimal(json.textValue()))
                : Optional.empty();
    }

    public static boolean checkBounds(BigDecimal amount, String pointer, int digits, ValidationErrors errors) {
        boolean fits = errors.addUnless(
                amount.scale() <= MOST_DECIMALS, pointer, "validation.decimals-at-most", MOST_DECIMALS);
        BigDecimal most = MOST_MINOR.movePointLeft(digits);
        if (amount.abs().compareTo(most) > 0) {
            // Formatted only on failure, because a journal holds dozens of amounts.
            errors.add(pointer, "validation.at-most", most.toPlainString());
            return false;
        }
        return fits;
    }

    public static String canonicalText(BigDecimal amount, int digits) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(digits, shortest.scale())).toPlainString();
    }
}
