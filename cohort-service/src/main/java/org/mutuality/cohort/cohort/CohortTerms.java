package org.mutuality.cohort.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a cohort agrees on when it is founded.
 *
 * @param name 1 to 100 characters; of the cohort, never of a person: it is told to the other services
 * @param currency ISO 4217, with a minor unit
 * @param firstMonth first month of the journals, from 2000-01 to two years from now
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

    /** Every wrong field; the months ahead count from the UTC month of {@code now}. */
    ValidationErrors validate(Instant now) {
        YearMonth latest = YearMonth.from(now.atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        ValidationErrors wrongs = new ValidationErrors();
        wrongs.addUnless(
                isName(name), "/name", "must be 1 to 100 characters, not all blank, without control characters");
        wrongs.addUnless(
                CURRENCIES.contains(currency), "/currency", "must be an ISO 4217 code with a minor unit, such as PHP");
        wrongs.addUnless(
                !firstMonth.isBefore(EARLIEST) && !firstMonth.isAfter(latest),
                "/firstMonth",
                "must be a month from %s to %s".formatted(EARLIEST, latest));
        wrongs.addUnless(
                baselineMonths >= 1 && baselineMonths <= LONGEST_BASELINE,
                "/baselineMonths",
                "must be from 1 to 24 months");
        return wrongs;
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
