package org.mutuality.journal.goal;

import java.util.List;
import java.util.Optional;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * Progress towards a goal, as the family sees it.
 *
 * @param share how much is reached, 0 to 100 per cent; left out when not reported
 * @param note free text, at most 500 characters; stored encrypted, never leaves this service
 * @param stepsDone numbers of all steps done so far, counted from 1 in the order of the plan; each once, lowest first
 */
public record GoalProgress(
        @ErasedField Optional<Integer> share,
        @ErasedField Optional<String> note,
        @ErasedField List<Integer> stepsDone) {
    private static final int MAX_NOTE_LENGTH = 500;

    public GoalProgress {
        stepsDone = stepsDone.stream().distinct().sorted().toList();
    }

    /** As it is stored: its note is stored encrypted beside it. */
    GoalProgress withoutNote() {
        return withNote(Optional.empty());
    }

    GoalProgress withNote(Optional<String> newNote) {
        return new GoalProgress(share, newNote, stepsDone);
    }

    void check(ValidationErrors errors) {
        share.ifPresent(percent -> errors.addUnless(percent >= 0 && percent <= 100, "/share", "validation.percent"));
        note.ifPresent(text -> errors.checkText(text, MAX_NOTE_LENGTH, "/note"));
    }

    void checkSteps(int steps, ValidationErrors errors) {
        errors.addUnless(
                stepsDone.stream().allMatch(step -> step >= 1 && step <= steps),
                "/stepsDone",
                "validation.step-numbers",
                steps);
    }
}
