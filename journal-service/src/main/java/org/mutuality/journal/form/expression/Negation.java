package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** The number below zero. */
public record Negation(Expression operand) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.NumberValue(operand.evaluate(scope).number().map(BigDecimal::negate));
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        Arithmetic.requireNumber(operand.typeCheck(names, wrong), wrong);
        return ValueType.NUMBER;
    }
}
