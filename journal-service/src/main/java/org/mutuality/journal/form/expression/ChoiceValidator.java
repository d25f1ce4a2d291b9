package org.mutuality.journal.form.expression;

import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** Reports a comparison with a choice that the question does not offer, which could never hold. */
final class ChoiceValidator {
    private ChoiceValidator() {}

    static void check(Expression side, Expression other, Symbols symbols, Consumer<Message> onError) {
        if (side instanceof AnswerReference question && other instanceof TextLiteral(String text) && !text.isEmpty()) {
            question.findSymbol(symbols, ignored -> {})
                    .filter(symbol ->
                            !symbol.choices().isEmpty() && !symbol.choices().contains(text))
                    .ifPresent(symbol ->
                            onError.accept(Message.of("condition.unknown-choice", question.name(), text)));
        }
    }
}
