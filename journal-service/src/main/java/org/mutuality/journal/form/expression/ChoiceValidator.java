package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** Reports a comparison with a choice that the question does not offer, which could never hold. */
final class ChoiceValidator {
    private ChoiceValidator() {}

    static void check(Expression side, Expression other, Symbols symbols, Consumer<String> onError) {
        if (side instanceof AnswerReference question && other instanceof TextLiteral(String text) && !text.isEmpty()) {
            question.findSymbol(symbols, ignored -> {})
                    .filter(symbol ->
                            !symbol.choices().isEmpty() && !symbol.choices().contains(text))
                    .ifPresent(symbol ->
                            onError.accept("names an unknown choice of %s: %s".formatted(question.name(), text)));
        }
    }
}
