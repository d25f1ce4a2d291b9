package org.mutuality.journal.expression;

import java.util.function.Consumer;

/** Written between quotes. What it may be compared with follows from what it looks like. */
record TextLiteral(String text) implements Expression {
    private static final String MOMENT = "\\d{4}-\\d{2}(-\\d{2})?";

    static TextLiteral quoted(String text) {
        return new TextLiteral(text.substring(1, text.length() - 1));
    }

    @Override
    public Value in(Scope scope) {
        return new Value.Word(text);
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        if (text.isEmpty()) {
            return Kind.NOTHING;
        }
        if (text.matches(MOMENT)) {
            return Kind.MOMENT;
        }
        return new Value.Word(text).number().isPresent() ? Kind.CODE : Kind.TEXT;
    }
}
