package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** {@code true()} and {@code false()}. */
public record BooleanLiteral(boolean value) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(value);
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<String> onError) {
        return ValueType.BOOLEAN;
    }
}
