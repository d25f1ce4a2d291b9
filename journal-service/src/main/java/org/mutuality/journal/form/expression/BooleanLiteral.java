package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.journal.form.expression.EvaluationScope;
import org.mutuality.journal.form.expression.Expression;
import org.mutuality.journal.form.expression.Symbols;
import org.mutuality.journal.form.expression.Value;
import org.mutuality.journal.form.expression.ValueType;

/** {@code true()} and {@code false()}. */
public record BooleanLiteral(boolean truth) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(truth);
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        return ValueType.TRUTH;
    }
}
