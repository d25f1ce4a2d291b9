package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

public record NumberLiteral(BigDecimal number) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return Value.NumberValue.of(number);
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        return ValueType.NUMBER;
    }
}
