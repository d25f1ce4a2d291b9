package org.mutuality.journal.expression;

import java.util.Optional;
import java.util.function.Consumer;

/** <code>${name}</code>: what was answered to another question. */
record Answer(String name) implements Asked {
    @Override
    public Value in(Scope scope) {
        return Value.of(scope.answer(name));
    }

    @Override
    public Optional<Names.Known> known(Names names, Consumer<String> wrong) {
        Optional<Names.Known> known = names.known(name);
        if (known.isEmpty()) {
            wrong.accept(
                    names.exists(name)
                            ? "names a question that comes later or is in another repeat: " + name
                            : "names an unknown question: " + name);
        }
        return known;
    }
}
