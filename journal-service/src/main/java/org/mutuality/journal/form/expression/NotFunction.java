package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** {@code not(…)}. */
public record NotFunction(Expression operand) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(!operand.evaluate(scope).isTrue());
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        LogicalExpression.requireCondition(operand.typeCheck(symbols, onError), onError);
        return ValueType.BOOLEAN;
    }
}
