package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** {@code true()} and {@code false()}. */
public record BooleanLiteral(boolean value) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(value);
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        return ValueType.BOOLEAN;
    }
}
