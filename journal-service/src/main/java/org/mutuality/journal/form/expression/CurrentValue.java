package org.mutuality.journal.form.expression;

import java.util.Optional;
import java.util.function.Consumer;

/** {@code .}: the answer that the constraint is about. */
public record CurrentValue() implements AnswerReference {
    /** Its name in a scope; no question can have it. */
    public static final String NAME = ".";

    @Override
    public Value evaluate(EvaluationScope scope) {
        return Value.of(scope.answer(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Symbols.Symbol> findSymbol(Symbols names, Consumer<String> wrong) {
        Optional<Symbols.Symbol> known = names.self();
        if (known.isEmpty()) {
            wrong.accept("has '.', which is for constraints only");
        }
        return known;
    }
}
