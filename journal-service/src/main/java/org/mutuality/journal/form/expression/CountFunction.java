package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** <code>count(${repeat})</code>: how many entries it has. */
public record CountFunction(AnswerReference reference) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        int entries = scope.answer(reference.name()) instanceof List<?> list ? list.size() : 0;
        return Value.NumberValue.of(BigDecimal.valueOf(entries));
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        reference.requireType(ValueType.REPEAT, "count() is for a repeat", names, wrong);
        return ValueType.NUMBER;
    }
}
