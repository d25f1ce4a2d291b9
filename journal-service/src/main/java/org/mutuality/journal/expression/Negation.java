package org.mutuality.journal.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** The number below zero. */
record Negation(Expression of) implements Expression {
    @Override
    public Value in(Scope scope) {
        return new Value.Figure(of.in(scope).number().map(BigDecimal::negate));
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        Arithmetic.numeric(of.kind(names, wrong), wrong);
        return Kind.NUMBER;
    }
}
