package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.journal.form.expression.EvaluationScope;
import org.mutuality.journal.form.expression.Expression;
import org.mutuality.journal.form.expression.LogicalExpression;
import org.mutuality.journal.form.expression.Symbols;
import org.mutuality.journal.form.expression.Value;
import org.mutuality.journal.form.expression.ValueType;

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
