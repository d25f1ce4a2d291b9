package org.mutuality.cohort.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Terms of a cohort, fixed when it is created.
 *
 * @param name name of the cohort, 1 to 100 characters; never a person's name; it is not published to the other services
 * @param currency ISO 4217 code of a currency with a minor unit, such as {@code PHP}
 * @param firstMonth first month with journals, from 2000-01 to 24 months from now
 * @param baselineMonths length of the initial data-collection period, 1 to 24 months
 */
public record CohortTerms(String name, String currency, YearMonth firstMonth, int baselineMonths) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BASELINE = 24;
    private static final int MONTHS_AHEAD = 24;
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Every invalid field. The months ahead count from the month that has begun anywhere on Earth. */
    ValidationErrors validate(Instant now) {
        YearMonth latest = YearMonth.from(DayOnEarth.latest(now)).plusMonths(MONTHS_AHEAD);
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(isName(name), "/name", "validation.cohort-name", LONGEST_NAME);
        errors.checkNoContactDetails(name, "/name");
        errors.addUnless(CURRENCIES.contains(currency), "/currency", "validation.currency");
        errors.addUnless(
                !firstMonth.isBefore(EARLIEST) && !firstMonth.isAfter(latest),
                "/firstMonth",
                "validation.month-range",
                EARLIEST,
                latest);
        errors.addUnless(
                baselineMonths >= 1 && baselineMonths <= LONGEST_BASELINE,
                "/baselineMonths",
                "validation.range",
                1,
                LONGEST_BASELINE);
        return errors;
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(CohortTerms::isControl);
    }

    // Line and paragraph separators break lines as control characters do; half a surrogate pair is no character.
    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
