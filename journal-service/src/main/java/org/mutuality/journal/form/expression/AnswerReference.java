package org.mutuality.journal.form.expression;

import java.util.Optional;
import java.util.function.Consumer;

/** The answer to a question. */
public sealed interface AnswerReference extends Expression permits QuestionReference, CurrentValue {
    String name();

    Optional<Symbols.Symbol> findSymbol(Symbols names, Consumer<String> wrong);

    @Override
    default ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        return findSymbol(names, wrong).map(Symbols.Symbol::kind).orElse(ValueType.UNKNOWN);
    }

    /** Tells unless it is of {@code kind}. */
    default Optional<Symbols.Symbol> requireType(ValueType kind, String should, Symbols names, Consumer<String> wrong) {
        Optional<Symbols.Symbol> known = findSymbol(names, wrong);
        known.filter(one -> one.kind() != kind).ifPresent(one -> wrong.accept(should));
        return known;
    }
}
