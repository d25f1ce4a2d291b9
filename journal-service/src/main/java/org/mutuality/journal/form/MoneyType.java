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
    public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
        ValidationErrors errors = parser.validationErrors();
        String currency = parser.currency();
        if (!errors.addUnless(answer.isObject(), pointer, "validation.money", currency)) {
            return Optional.empty();
        }
        int before = errors.count();
        answer.fieldNames()
                .forEachRemaining(part -> errors.addUnless(
                        PARTS.contains(part), FieldError.under(pointer, part), "validation.money-field"));
        CurrencyValidator.check(answer.path("currency"), pointer + "/currency", currency, errors);
        Optional<String> amount =
                DecimalAmounts.read(answer.path("amount"), pointer + "/amount", currency, negative, errors);
        return amount.filter(text -> errors.count() == before).map(text -> new MoneyValue(text, currency));
    }
}
