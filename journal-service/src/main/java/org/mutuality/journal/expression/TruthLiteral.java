package org.mutuality.journal.expression;

import java.util.function.Consumer;

/** {@code true()} and {@code false()}. */
record TruthLiteral(boolean truth) implements Expression {
    @Override
    public Value in(Scope scope) {
        return new Value.Truth(truth);
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        return Kind.TRUTH;
    }
}
