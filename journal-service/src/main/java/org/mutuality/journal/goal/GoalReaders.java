package org.mutuality.journal.goal;

import static org.mutuality.platform.identity.Roles.LIAISON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Who may see a goal, and who may write it: a liaison listens, and nobody who only pays sees one. */
@ApplicationScoped
class GoalReaders {
    private final Directory directory;
    private final Caller caller;
    private final GoalView goals;

    GoalReaders(Directory directory, Caller caller, GoalView goals) {
        this.directory = directory;
        this.caller = caller;
        this.goals = goals;
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef writable(UUID familyId) {
        return directory.familySoon(familyId, caller::mayWriteFor).orElseThrow(Caller::hidden);
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef readable(UUID familyId) {
        return directory.familySoon(familyId, this::mayRead).orElseThrow(Caller::hidden);
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    GoalRow writableGoal(UUID goalId) {
        return goals.find(goalId)
                .filter(goal -> directory
                        .family(goal.familyId())
                        .filter(caller::mayWriteFor)
                        .isPresent())
                .orElseThrow(Caller::hidden);
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    GoalRow readableGoal(UUID goalId) {
        return goals.find(goalId)
                .filter(goal ->
                        directory.family(goal.familyId()).filter(this::mayRead).isPresent())
                .orElseThrow(Caller::hidden);
    }

    // Not Caller.maySee: that lets those through who only pay.
    private boolean mayRead(FamilyRef family) {
        return caller.mayWriteFor(family)
                || caller.has(LIAISON)
                        && caller.cohorts().contains(family.cohort().cohortId());
    }
}
