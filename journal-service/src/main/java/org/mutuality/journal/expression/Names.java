package org.mutuality.journal.expression;

import java.util.List;
import java.util.Optional;

/** Questions that a condition may name. */
public interface Names {
    /** Asked before the one that has the condition, and not in another repeat. */
    Optional<Known> known(String name);

    /** Whether there is such a question at all. */
    boolean exists(String name);

    /** What {@code .} stands for; empty where there is no answer yet. */
    Optional<Known> self();

    /** @param choices empty unless it is a choice */
    record Known(Kind kind, List<String> choices) {
        public Known {
            choices = List.copyOf(choices);
        }
    }
}
