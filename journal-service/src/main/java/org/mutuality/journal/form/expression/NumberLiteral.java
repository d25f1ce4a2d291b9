package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** A number. */
public record NumberLiteral(BigDecimal number) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return Value.NumberValue.of(number);
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<String> onError) {
        return ValueType.NUMBER;
    }
}
