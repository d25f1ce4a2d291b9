package org.mutuality.journal.form.expression;

import org.jspecify.annotations.Nullable;

/** Answers that a condition may look at, as they are kept: text, number, boolean, money, list. */
public interface EvaluationScope {
    /** Null when it isn't answered. */
    @Nullable
    Object answer(String name);
}
