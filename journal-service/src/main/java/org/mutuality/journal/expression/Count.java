package org.mutuality.journal.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** <code>count(${repeat})</code>: how many entries it has. */
record Count(Asked asked) implements Expression {
    @Override
    public Value in(Scope scope) {
        int entries = scope.answer(asked.name()) instanceof List<?> list ? list.size() : 0;
        return Value.Figure.of(BigDecimal.valueOf(entries));
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        asked.of(Kind.REPEAT, "count() is for a repeat", names, wrong);
        return Kind.NUMBER;
    }
}
