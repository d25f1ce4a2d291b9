package org.mutuality.journal.goal.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a family wants to reach and how; never leaves this service.
 *
 * @param wording what the family wants, at most 500 characters
 * @param targetMonth the month by which it wants to reach it, such as {@code 2022-01}; left out when none was set
 * @param steps steps on the way, in order: at most 20, each of at most 200 characters
 */
public record GoalPlan(String wording, Optional<YearMonth> targetMonth, List<String> steps) {
    private static final int MAX_WORDING_LENGTH = 500;
    private static final int MAX_STEP_LENGTH = 200;
    private static final int MAX_STEPS = 20;

    public GoalPlan {
        steps = List.copyOf(steps);
    }

    /** Distinguishes plans without storing their text. */
    public String digest() {
        // With their lengths, so that text moved from one step to the next gives another digest.
        List<String> sized =
                steps.stream().map(step -> step.length() + " " + step).toList();
        return NameBasedUuid.id("plan", wording.length(), wording, targetMonth, sized)
                .toString();
    }

    public void check(YearMonth firstMonth, ValidationErrors errors) {
        errors.checkText(wording, MAX_WORDING_LENGTH, "/wording");
        targetMonth.ifPresent(month ->
                errors.addUnless(!month.isBefore(firstMonth), "/targetMonth", "validation.before-cohort", firstMonth));
        if (errors.addUnless(steps.size() <= MAX_STEPS, "/steps", "validation.list-at-most", MAX_STEPS)) {
            for (int i = 0; i < steps.size(); i++) {
                errors.checkText(steps.get(i), MAX_STEP_LENGTH, "/steps/" + i);
            }
        }
    }
}
