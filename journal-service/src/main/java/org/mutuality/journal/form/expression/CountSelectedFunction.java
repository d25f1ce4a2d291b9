package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** <code>count-selected(${question})</code>: how many are chosen. */
public record CountSelectedFunction(AnswerReference reference) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        String chosen = reference.evaluate(scope).text();
        return Value.NumberValue.of(BigDecimal.valueOf(chosen.isEmpty() ? 0 : chosen.split(" ", -1).length));
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        reference.requireType(ValueType.CHOICES, "count-selected() is for a question with many choices", names, wrong);
        return ValueType.NUMBER;
    }
}
