package org.mutuality.journal.goal;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.words.Written;

/** A plan on its way to be stored. @param steps how many */
public record WrittenPlan(Written words, Optional<YearMonth> targetMonth, int steps) {
    SealedPlan sealed() {
        return new SealedPlan(words.sealed(), targetMonth, steps);
    }

    /** @param known digest of an event's plan */
    boolean says(@Nullable String known) {
        return words.says(known);
    }
}
