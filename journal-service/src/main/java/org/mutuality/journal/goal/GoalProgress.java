package org.mutuality.journal.goal;

import java.util.List;
import java.util.Optional;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * How far a family is, as it sees it.
 *
 * @param share of the way, 0 to 100 per cent
 * @param note in its own words, 500 characters at most; stays in this service
 * @param stepsDone all that are done by now, by their place in the list, from 1; each once, lowest first
 */
public record GoalProgress(Optional<Integer> share, Optional<String> note, List<Integer> stepsDone) {
    private static final int LONGEST_NOTE = 500;

    public GoalProgress {
        stepsDone = stepsDone.stream().distinct().sorted().toList();
    }

    /** As it is stored: its note is sealed beside it. */
    GoalProgress withoutNote() {
        return noted(Optional.empty());
    }

    GoalProgress noted(Optional<String> words) {
        return new GoalProgress(share, words, stepsDone);
    }

    void check(ValidationErrors wrongs) {
        share.ifPresent(some -> wrongs.addUnless(some >= 0 && some <= 100, "/share", "validation.percent"));
        note.ifPresent(text -> wrongs.checkText(text, LONGEST_NOTE, "/note"));
    }

    void checkSteps(int steps, ValidationErrors wrongs) {
        wrongs.addUnless(
                stepsDone.stream().allMatch(step -> step >= 1 && step <= steps),
                "/stepsDone",
                "validation.step-numbers",
                steps);
    }
}
