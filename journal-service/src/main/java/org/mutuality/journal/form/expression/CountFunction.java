package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** <code>count(${repeat})</code>: number of its entries. */
public record CountFunction(AnswerReference reference) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        int entries = scope.answer(reference.name()) instanceof List<?> list ? list.size() : 0;
        return Value.NumberValue.of(BigDecimal.valueOf(entries));
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        reference.requireType(ValueType.REPEAT, Message.of("condition.count"), symbols, onError);
        return ValueType.NUMBER;
    }
}
