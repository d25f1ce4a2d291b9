package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.journal.form.answer.DecimalAmounts;
import org.mutuality.journal.form.expression.ValueType;

/**
 * A decimal, sent as text so that no reader rounds it: {@code "12.5"}.
 *
 * @param negative whether it may be below zero
 * @param least minimum; empty: the limit of {@link DecimalAmounts}. The same holds for {@code most}
 */
record DecimalType(boolean negative, Optional<BigDecimal> least, Optional<BigDecimal> most) implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
        return DecimalAmounts.parse(answer, pointer, parser.validationErrors())
                .filter(number -> DecimalAmounts.checkBounds(number, pointer, 0, parser.validationErrors()))
                .filter(number -> checkRange(number, pointer, parser))
                .map(number -> DecimalAmounts.canonicalText(number, 0));
    }

    private boolean checkRange(BigDecimal number, String pointer, AnswerParser parser) {
        return parser.validationErrors().addUnless(negative || number.signum() >= 0, pointer, "validation.not-negative")
                & least.filter(end -> number.compareTo(end) < 0)
                        .map(end -> parser.validationErrors()
                                .addUnless(false, pointer, "validation.at-least", end.toPlainString()))
                        .orElse(true)
                & most.filter(end -> number.compareTo(end) > 0)
                        .map(end -> parser.validationErrors()
                                .addUnless(false, pointer, "validation.at-most", end.toPlainString()))
                        .orElse(true);
    }
}
