package org.mutuality.journal.expression;

import java.util.function.Consumer;

/** A condition on a choice that isn't offered would never hold: a slip of the pen. */
final class Choices {
    private Choices() {}

    static void check(Expression asked, Expression told, Names names, Consumer<String> wrong) {
        if (asked instanceof Asked question && told instanceof TextLiteral(String text) && !text.isEmpty()) {
            question.known(names, ignored -> {})
                    .filter(known ->
                            !known.choices().isEmpty() && !known.choices().contains(text))
                    .ifPresent(known ->
                            wrong.accept("names an unknown choice of %s: %s".formatted(question.name(), text)));
        }
    }
}
