package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.journal.form.answer.DecimalAmounts;
import org.mutuality.journal.form.expression.ValueType;

/**
 * A measure, told as text so that no reader rounds it: {@code "12.5"}.
 *
 * @param negative whether it may be below zero
 * @param least empty: as far as {@link DecimalAmounts} goes; so is {@code most}
 */
record DecimalType(boolean negative, Optional<BigDecimal> least, Optional<BigDecimal> most) implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return DecimalAmounts.parse(answer, at, reading.validationErrors())
                .filter(read -> DecimalAmounts.checkBounds(read, at, 0, reading.validationErrors()))
                .filter(read -> checkRange(read, at, reading))
                .map(read -> DecimalAmounts.canonicalText(read, 0));
    }

    private boolean checkRange(BigDecimal read, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(negative || read.signum() >= 0, at, "validation.not-negative")
                & least.filter(end -> read.compareTo(end) < 0)
                        .map(end -> reading.validationErrors()
                                .addUnless(false, at, "validation.at-least", end.toPlainString()))
                        .orElse(true)
                & most.filter(end -> read.compareTo(end) > 0)
                        .map(end -> reading.validationErrors()
                                .addUnless(false, at, "validation.at-most", end.toPlainString()))
                        .orElse(true);
    }
}
