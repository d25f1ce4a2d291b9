package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;

/**
 * A measure, told as text so that no reader rounds it: {@code "12.5"}.
 *
 * @param negative whether it may be below zero
 * @param least empty: as far as {@link Amounts} goes; so is {@code most}
 */
record DecimalType(boolean negative, Optional<BigDecimal> least, Optional<BigDecimal> most) implements AnswerType {
    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        return Amounts.plain(answer, at, reading.wrongs())
                .filter(read -> Amounts.bounded(read, at, 0, reading.wrongs()))
                .filter(read -> within(read, at, reading))
                .map(read -> Amounts.spelt(read, 0));
    }

    private boolean within(BigDecimal read, String at, Reading reading) {
        return reading.wrongs().check(negative || read.signum() >= 0, at, "validation.not-negative")
                & least.filter(end -> read.compareTo(end) < 0)
                        .map(end -> reading.wrongs().check(false, at, "validation.at-least", end.toPlainString()))
                        .orElse(true)
                & most.filter(end -> read.compareTo(end) > 0)
                        .map(end -> reading.wrongs().check(false, at, "validation.at-most", end.toPlainString()))
                        .orElse(true);
    }
}
