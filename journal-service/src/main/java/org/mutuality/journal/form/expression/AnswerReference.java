package org.mutuality.journal.form.expression;

import java.util.Optional;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** A reference to the answer to a question. */
public sealed interface AnswerReference extends Expression {
    String name();

    Optional<Symbols.Symbol> findSymbol(Symbols symbols, Consumer<Message> onError);

    @Override
    default ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        return findSymbol(symbols, onError).map(Symbols.Symbol::type).orElse(ValueType.UNKNOWN);
    }

    /** Reports an error unless the answer is of this type. */
    default Optional<Symbols.Symbol> requireType(
            ValueType type, Message message, Symbols symbols, Consumer<Message> onError) {
        Optional<Symbols.Symbol> symbol = findSymbol(symbols, onError);
        symbol.filter(one -> one.type() != type).ifPresent(one -> onError.accept(message));
        return symbol;
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
        public Optional<Symbols.Symbol> findSymbol(Symbols symbols, Consumer<Message> onError) {
            Optional<Symbols.Symbol> symbol = symbols.self();
            if (symbol.isEmpty()) {
                onError.accept(Message.of("condition.dot"));
            }
            return symbol;
        }
    }

    /** <code>${name}</code>: the answer to another question. */
    public record QuestionReference(String name) implements AnswerReference {
        @Override
        public Value evaluate(EvaluationScope scope) {
            return Value.of(scope.answer(name));
        }

        @Override
        public Optional<Symbols.Symbol> findSymbol(Symbols symbols, Consumer<Message> onError) {
            Optional<Symbols.Symbol> symbol = symbols.find(name);
            if (symbol.isEmpty()) {
                onError.accept(
                        Message.of(
                                symbols.exists(name) ? "condition.later-question" : "condition.unknown-question",
                                name));
            }
            return symbol;
        }
    }
}
