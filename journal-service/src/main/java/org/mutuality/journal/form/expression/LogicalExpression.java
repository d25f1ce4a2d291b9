package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** Both, or one of the two. */
public record LogicalExpression(boolean both, Expression left, Expression right) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        boolean one = left.evaluate(scope).truth();
        return new Value.BooleanValue(one == both ? right.evaluate(scope).truth() : one);
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        truth(left.typeCheck(names, wrong), wrong);
        truth(right.typeCheck(names, wrong), wrong);
        return ValueType.TRUTH;
    }

    public static void truth(ValueType kind, Consumer<String> wrong) {
        if (kind != ValueType.TRUTH && kind != ValueType.UNKNOWN) {
            wrong.accept("needs a condition, which is true or false");
        }
    }
}
