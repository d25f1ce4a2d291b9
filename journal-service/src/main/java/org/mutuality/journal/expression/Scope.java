package org.mutuality.journal.expression;

import org.jspecify.annotations.Nullable;

/** Answers that a condition may look at, as they are kept: text, number, boolean, money, list. */
public interface Scope {
    /** Null when it isn't answered. */
    @Nullable
    Object answer(String name);
}
