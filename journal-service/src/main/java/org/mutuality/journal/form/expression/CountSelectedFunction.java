package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** <code>count-selected(${question})</code>: number of selected choices. */
public record CountSelectedFunction(AnswerReference reference) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        String chosen = reference.evaluate(scope).text();
        return Value.NumberValue.of(BigDecimal.valueOf(chosen.isEmpty() ? 0 : chosen.split(" ", -1).length));
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        reference.requireType(
                ValueType.CHOICES, Message.of("condition.count-selected"), symbols, onError);
        return ValueType.NUMBER;
    }
}
