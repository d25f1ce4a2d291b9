package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** <code>count(${repeat})</code>: number of its entries. */
public record CountFunction(AnswerReference reference) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        int entries = scope.answer(reference.name()) instanceof List<?> list ? list.size() : 0;
        return Value.NumberValue.of(BigDecimal.valueOf(entries));
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<String> onError) {
        reference.requireType(ValueType.REPEAT, "count() is for a repeat", symbols, onError);
        return ValueType.NUMBER;
    }
}
