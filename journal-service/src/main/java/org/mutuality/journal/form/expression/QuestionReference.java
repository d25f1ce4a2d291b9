package org.mutuality.journal.form.expression;

import java.util.Optional;
import java.util.function.Consumer;

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
