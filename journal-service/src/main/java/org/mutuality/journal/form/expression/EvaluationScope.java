package org.mutuality.journal.form.expression;

import org.jspecify.annotations.Nullable;

/** Answers that a condition may refer to, as they are stored: text, number, boolean, money or list. */
public interface EvaluationScope {
    /** Null when it is not answered. */
    @Nullable
    Object answer(String name);
}
