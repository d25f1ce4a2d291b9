package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** {@code -x}. */
public record Negation(Expression operand) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.NumberValue(operand.evaluate(scope).number().map(BigDecimal::negate));
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        Arithmetic.requireNumber(operand.typeCheck(symbols, onError), onError);
        return ValueType.NUMBER;
    }
}
