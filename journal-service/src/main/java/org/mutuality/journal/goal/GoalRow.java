package org.mutuality.journal.goal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.goal.GoalArea;
import org.mutuality.journal.goal.GoalState;
import org.mutuality.journal.goal.plan.GoalPlan;

/**
 * A goal as it stands.
 *
 * @param version goes up by one with all that happens to it; its entity tag
 * @param share as last told
 * @param stepsDone by their place in the list, from 1
 * @param progresses how often progress was told; the next is one more
 */
public record GoalRow(
        UUID goalId,
        UUID familyId,
        GoalArea area,
        String wording,
        Optional<YearMonth> targetMonth,
        List<String> steps,
        GoalState state,
        Optional<Integer> share,
        List<Integer> stepsDone,
        int progresses,
        long version,
        Instant setAt,
        Instant changedAt) {
    GoalRow withPlan(GoalPlan plan) {
        return new GoalRow(
                goalId,
                familyId,
                area,
                plan.wording(),
                targetMonth,
                plan.steps(),
                state,
                share,
                stepsDone,
                progresses,
                version,
                setAt,
                changedAt);
    }
}
