package org.mutuality.journal.form.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.platform.problem.ValidationErrors;

/** Requires the cohort's currency, so that the amounts of its journals can be added up. */
public final class CurrencyValidator {
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyValidator() {}

    public static void check(JsonNode currency, String pointer, String expected, ValidationErrors errors) {
        if (!currency.isTextual() || !currency.textValue().equals(expected)) {
            errors.add(pointer, messageKey(currency), expected);
        }
    }

    private static String messageKey(JsonNode currency) {
        if (currency.isTextual() && !KNOWN.contains(currency.textValue())) {
            return "validation.currency";
        }
        return currency.isMissingNode() ? "validation.currency-required" : "validation.currency-of-cohort";
    }
}
