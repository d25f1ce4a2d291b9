package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** Text between quotes. Its type, and so what it may be compared with, follows from its content. */
public record TextLiteral(String text) implements Expression {
    private static final String DATE_OR_MONTH = "\\d{4}-\\d{2}(-\\d{2})?";

    public static TextLiteral quoted(String text) {
        return new TextLiteral(text.substring(1, text.length() - 1));
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
        return new Value.TextValue(text);
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        if (text.isEmpty()) {
            return ValueType.EMPTY;
        }
        if (text.matches(DATE_OR_MONTH)) {
            return ValueType.DATE;
        }
        return new Value.TextValue(text).number().isPresent() ? ValueType.CHOICE : ValueType.TEXT;
    }
}
