package org.mutuality.journal.expression;

import java.util.Optional;
import java.util.function.Consumer;

/** {@code .}: the answer that the constraint is about. */
record Self() implements Asked {
    /** Its name in a scope; no question can have it. */
    static final String NAME = ".";

    @Override
    public Value in(Scope scope) {
        return Value.of(scope.answer(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Names.Known> known(Names names, Consumer<String> wrong) {
        Optional<Names.Known> known = names.self();
        if (known.isEmpty()) {
            wrong.accept("has '.', which is for constraints only");
        }
        return known;
    }
}
