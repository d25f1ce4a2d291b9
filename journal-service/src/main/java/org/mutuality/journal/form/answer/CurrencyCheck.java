package org.mutuality.journal.form.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.platform.problem.ValidationErrors;

/** A cohort keeps its journals in one currency, so that they can be added up. */
public final class CurrencyCheck {
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyCheck() {}

    public static void check(JsonNode told, String at, String expected, ValidationErrors wrongs) {
        if (!told.isTextual() || !told.textValue().equals(expected)) {
            wrongs.add(at, should(told), expected);
        }
    }

    private static String should(JsonNode told) {
        if (told.isTextual() && !KNOWN.contains(told.textValue())) {
            return "validation.currency";
        }
        return told.isMissingNode() ? "validation.currency-required" : "validation.currency-of-cohort";
    }
}
