package org.mutuality.journal.expression;

import java.util.function.Consumer;

/** {@code not(…)}. */
record Not(Expression of) implements Expression {
    @Override
    public Value in(Scope scope) {
        return new Value.Truth(!of.in(scope).truth());
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        Logic.truth(of.kind(names, wrong), wrong);
        return Kind.TRUTH;
    }
}
