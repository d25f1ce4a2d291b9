package org.mutuality.journal.goal.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a family wants, in its own words; stays in this service.
 *
 * @param wording 500 characters at most
 * @param steps 20 at most, of 200 characters each
 */
public record GoalPlan(String wording, Optional<YearMonth> targetMonth, List<String> steps) {
    private static final int LONGEST_WORDING = 500;
    private static final int LONGEST_STEP = 200;
    private static final int MOST_STEPS = 20;

    public GoalPlan {
        steps = List.copyOf(steps);
    }

    /** Tells two plans apart without keeping their words. */
    public String digest() {
        // The lengths keep a step that ends in what the next begins with from looking like another's.
        List<String> sized =
                steps.stream().map(step -> step.length() + " " + step).toList();
        return NameBasedUuid.id("plan", wording.length(), wording, targetMonth, sized)
                .toString();
    }

    public void check(YearMonth firstMonth, ValidationErrors wrongs) {
        wrongs.checkText(wording, LONGEST_WORDING, "/wording");
        targetMonth.ifPresent(month ->
                wrongs.addUnless(!month.isBefore(firstMonth), "/targetMonth", "validation.before-cohort", firstMonth));
        if (wrongs.addUnless(steps.size() <= MOST_STEPS, "/steps", "validation.list-at-most", MOST_STEPS)) {
            for (int i = 0; i < steps.size(); i++) {
                wrongs.checkText(steps.get(i), LONGEST_STEP, "/steps/" + i);
            }
        }
    }
}
