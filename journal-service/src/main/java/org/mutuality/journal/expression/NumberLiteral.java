package org.mutuality.journal.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

record NumberLiteral(BigDecimal number) implements Expression {
    @Override
    public Value in(Scope scope) {
        return Value.Figure.of(number);
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        return Kind.NUMBER;
    }
}
