package org.mutuality.journal.form.expression;

import java.util.List;
import java.util.Optional;

/** Questions that a condition may name. */
public interface Symbols {
    /** Asked before the one that has the condition, and not in another repeat. */
    Optional<Symbol> find(String name);

    /** Whether there is such a question at all. */
    boolean exists(String name);

    /** What {@code .} stands for; empty where there is no answer yet. */
    Optional<Symbol> self();

    /** @param choices empty unless it is a choice */
    record Symbol(ValueType type, List<String> choices) {
        public Symbol {
            choices = List.copyOf(choices);
        }
    }
}
