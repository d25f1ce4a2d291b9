package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** Both, or one of the two. */
public record LogicalExpression(boolean isAnd, Expression left, Expression right) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        boolean one = left.evaluate(scope).isTrue();
        return new Value.BooleanValue(one == isAnd ? right.evaluate(scope).isTrue() : one);
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        requireCondition(left.typeCheck(names, wrong), wrong);
        requireCondition(right.typeCheck(names, wrong), wrong);
        return ValueType.BOOLEAN;
    }

    public static void requireCondition(ValueType kind, Consumer<String> wrong) {
        if (kind != ValueType.BOOLEAN && kind != ValueType.UNKNOWN) {
            wrong.accept("needs a condition, which is true or false");
        }
    }
}
