package org.mutuality.journal.form.expression;

import java.util.List;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** <code>selected(${question}, 'choice')</code>: whether the choice is selected. */
public record SelectedFunction(AnswerReference reference, TextLiteral choice) implements Expression {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.BooleanValue(
                List.of(reference.evaluate(scope).text().split(" ", -1)).contains(choice.text()));
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        ValueType type = reference.typeCheck(symbols, onError);
        if (type != ValueType.CHOICES && type != ValueType.CHOICE && type != ValueType.UNKNOWN) {
            onError.accept(Message.of("condition.selected"));
        }
        ChoiceValidator.check(reference, choice, symbols, onError);
        return ValueType.BOOLEAN;
    }
}
