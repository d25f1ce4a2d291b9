package org.mutuality.journal.goal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.words.AsSealed;

/** Plans of two steps, to be done by January 2022. */
final class Plans {
    private Plans() {}

    static Plan clear(String wording) {
        return new Plan(wording, Optional.of(YearMonth.of(2022, 1)), List.of("save", "buy"));
    }

    static WrittenPlan written(String wording) {
        Plan plan = clear(wording);
        return new WrittenPlan(
                AsSealed.written(wording, plan.digest()),
                plan.targetMonth(),
                plan.steps().size());
    }
}
