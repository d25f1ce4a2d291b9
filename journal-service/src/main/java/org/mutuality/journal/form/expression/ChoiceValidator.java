package org.mutuality.journal.form.expression;

import java.util.function.Consumer;

/** A condition on a choice that isn't offered would never hold: a slip of the pen. */
final class ChoiceValidator {
    private ChoiceValidator() {}

    static void check(Expression asked, Expression told, Symbols names, Consumer<String> wrong) {
        if (asked instanceof AnswerReference question && told instanceof TextLiteral(String text) && !text.isEmpty()) {
            question.findSymbol(names, ignored -> {})
                    .filter(known ->
                            !known.choices().isEmpty() && !known.choices().contains(text))
                    .ifPresent(known ->
                            wrong.accept("names an unknown choice of %s: %s".formatted(question.name(), text)));
        }
    }
}
