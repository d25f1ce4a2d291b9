package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.answer.CurrencyValidator;
import org.mutuality.journal.form.answer.DecimalAmounts;
import org.mutuality.journal.form.answer.MoneyValue;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * An amount in the cohort's currency, with up to four decimals: see {@link DecimalAmounts}.
 *
 * @param negative whether it may be below zero, as a net income may
 */
record MoneyType(boolean negative) implements AnswerType {
    private static final Set<String> PARTS = Set.of("amount", "currency");

    @Override
    public ValueType valueType() {
        return ValueType.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        ValidationErrors wrongs = reading.validationErrors();
        String currency = reading.currency();
        if (!wrongs.addUnless(answer.isObject(), at, "validation.money", currency)) {
            return Optional.empty();
        }
        int before = wrongs.count();
        answer.fieldNames()
                .forEachRemaining(part ->
                        wrongs.addUnless(PARTS.contains(part), FieldError.under(at, part), "validation.money-field"));
        CurrencyValidator.check(answer.path("currency"), at + "/currency", currency, wrongs);
        Optional<String> amount =
                DecimalAmounts.read(answer.path("amount"), at + "/amount", currency, negative, wrongs);
        return amount.filter(read -> wrongs.count() == before).map(read -> new MoneyValue(read, currency));
    }
}
