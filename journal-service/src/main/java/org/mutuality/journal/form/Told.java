package org.mutuality.journal.form;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.expression.Scope;

/** Answers that a condition sees: an entry's own, then those around the repeat. */
record Told(Map<String, Object> answers, Optional<Told> around) implements Scope {
    @Override
    public @Nullable Object answer(String name) {
        @Nullable Object own = answers.get(name);
        return own == null && around.isPresent() ? around.get().answer(name) : own;
    }
}
