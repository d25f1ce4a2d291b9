package org.mutuality.journal.form.expression;

import java.util.Optional;
import java.util.function.Consumer;

/** The answer to a question. */
public sealed interface AnswerReference extends Expression {
    String name();

    Optional<Symbols.Symbol> findSymbol(Symbols names, Consumer<String> wrong);

    @Override
    default ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        return findSymbol(names, wrong).map(Symbols.Symbol::type).orElse(ValueType.UNKNOWN);
    }

    /** Tells unless it is of {@code kind}. */
    default Optional<Symbols.Symbol> requireType(ValueType kind, String should, Symbols names, Consumer<String> wrong) {
        Optional<Symbols.Symbol> known = findSymbol(names, wrong);
        known.filter(one -> one.type() != kind).ifPresent(one -> wrong.accept(should));
        return known;
    }


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


/** <code>${name}</code>: what was answered to another question. */
public record QuestionReference(String name) implements AnswerReference {
    @Override
    public Value evaluate(EvaluationScope scope) {
        return Value.of(scope.answer(name));
    }

    @Override
    public Optional<Symbols.Symbol> findSymbol(Symbols names, Consumer<String> wrong) {
        Optional<Symbols.Symbol> known = names.find(name);
        if (known.isEmpty()) {
            wrong.accept(
                    names.exists(name)
                            ? "names a question that comes later or is in another repeat: " + name
                            : "names an unknown question: " + name);
        }
        return known;
    }
}
}
