package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** A number. */
public record NumberLiteral(BigDecimal number) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return Value.NumberValue.of(number);
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        return ValueType.NUMBER;
    }
}
