package org.mutuality.journal.expression;

import java.util.Optional;
import java.util.function.Consumer;

/** The answer to a question. */
sealed interface Asked extends Expression permits Answer, Self {
    String name();

    Optional<Names.Known> known(Names names, Consumer<String> wrong);

    @Override
    default Kind kind(Names names, Consumer<String> wrong) {
        return known(names, wrong).map(Names.Known::kind).orElse(Kind.UNKNOWN);
    }

    /** Tells unless it is of {@code kind}. */
    default Optional<Names.Known> of(Kind kind, String should, Names names, Consumer<String> wrong) {
        Optional<Names.Known> known = known(names, wrong);
        known.filter(one -> one.kind() != kind).ifPresent(one -> wrong.accept(should));
        return known;
    }
}
