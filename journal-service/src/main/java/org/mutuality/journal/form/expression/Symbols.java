package org.mutuality.journal.form.expression;

import java.util.List;
import java.util.Optional;

/** Symbol table: questions that a condition may refer to. */
public interface Symbols {
    /** Only questions before the one that has the condition, and none in another repeat. */
    Optional<Symbol> find(String name);

    /** Whether the form has such a question anywhere. */
    boolean exists(String name);

    /** The question that {@code .} refers to; empty where there is no answer yet. */
    Optional<Symbol> self();

    /** @param choices empty for types without choices */
    record Symbol(ValueType type, List<String> choices) {
        public Symbol {
            choices = List.copyOf(choices);
        }
    }
}
