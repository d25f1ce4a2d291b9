package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** {@code and} and {@code or}. */
public record LogicalExpression(boolean isAnd, Expression left, Expression right) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        boolean first = left.evaluate(scope).isTrue();
        return new Value.BooleanValue(first == isAnd ? right.evaluate(scope).isTrue() : first);
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        requireCondition(left.typeCheck(symbols, onError), onError);
        requireCondition(right.typeCheck(symbols, onError), onError);
        return ValueType.BOOLEAN;
    }

    public static void requireCondition(ValueType type, Consumer<Message> onError) {
        if (type != ValueType.BOOLEAN && type != ValueType.UNKNOWN) {
            onError.accept(Message.of("condition.boolean"));
        }
    }
}
