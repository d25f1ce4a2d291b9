package org.mutuality.journal.form.answer;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.expression.EvaluationScope;

/** Answers visible to a condition: those of its own entry, then those around the repeat. */
public record AnswerScope(Map<String, Object> answers, Optional<AnswerScope> enclosing) implements EvaluationScope {
    @Override
    public @Nullable Object answer(String name) {
        @Nullable Object own = answers.get(name);
        return own == null && enclosing.isPresent() ? enclosing.get().answer(name) : own;
    }
}
