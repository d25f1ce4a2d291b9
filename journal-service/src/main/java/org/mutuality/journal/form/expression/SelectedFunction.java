package org.mutuality.journal.form.expression;

import java.util.List;
import java.util.function.Consumer;

/** <code>selected(${question}, 'choice')</code>: whether it is among the chosen. */
public record SelectedFunction(AnswerReference reference, TextLiteral choice) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(
                List.of(reference.evaluate(scope).text().split(" ", -1)).contains(choice.text()));
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        ValueType kind = reference.typeCheck(names, wrong);
        if (kind != ValueType.CHOICES && kind != ValueType.CHOICE && kind != ValueType.UNKNOWN) {
            wrong.accept("selected() is for a question with choices");
        }
        ChoiceValidator.check(reference, choice, names, wrong);
        return ValueType.BOOLEAN;
    }
}
