package org.mutuality.journal.expression;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** <code>count-selected(${question})</code>: how many are chosen. */
record CountSelected(Asked asked) implements Expression {
    @Override
    public Value in(Scope scope) {
        String chosen = asked.in(scope).text();
        return Value.Figure.of(BigDecimal.valueOf(chosen.isEmpty() ? 0 : chosen.split(" ", -1).length));
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        asked.of(Kind.CODES, "count-selected() is for a question with many choices", names, wrong);
        return Kind.NUMBER;
    }
}
