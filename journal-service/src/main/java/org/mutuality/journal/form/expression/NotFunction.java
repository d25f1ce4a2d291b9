package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** {@code not(…)}. */
public record NotFunction(Expression of) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(!of.evaluate(scope).truth());
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        LogicalExpression.truth(of.typeCheck(names, wrong), wrong);
        return ValueType.TRUTH;
    }
}
