package org.mutuality.journal.expression;

import java.util.List;
import java.util.function.Consumer;

/** <code>selected(${question}, 'choice')</code>: whether it is among the chosen. */
record Selected(Asked asked, TextLiteral choice) implements Expression {
    @Override
    public Value in(Scope scope) {
        return new Value.Truth(List.of(asked.in(scope).text().split(" ", -1)).contains(choice.text()));
    }

    @Override
    public Kind kind(Names names, Consumer<String> wrong) {
        Kind kind = asked.kind(names, wrong);
        if (kind != Kind.CODES && kind != Kind.CODE && kind != Kind.UNKNOWN) {
            wrong.accept("selected() is for a question with choices");
        }
        Choices.check(asked, choice, names, wrong);
        return Kind.TRUTH;
    }
}
