package org.mutuality.journal.goal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.freetext.FakeEncryption;
import org.mutuality.journal.goal.plan.EncryptedPlanWithDigest;
import org.mutuality.journal.goal.plan.GoalPlan;

/** Plans of two steps, to be done by January 2022. */
final class GoalPlanFixture {
    private GoalPlanFixture() {}

    static GoalPlan clear(String wording) {
        return new GoalPlan(wording, Optional.of(YearMonth.of(2022, 1)), List.of("save", "buy"));
    }

    static EncryptedPlanWithDigest written(String wording) {
        GoalPlan plan = clear(wording);
        return new EncryptedPlanWithDigest(
                FakeEncryption.written(wording, plan.digest()),
                plan.targetMonth(),
                plan.steps().size());
    }
}
