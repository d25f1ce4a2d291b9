package org.mutuality.journal.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may read and write goals: the same as for journals. A liaison only reads, and those who only pay see none. */
@ApplicationScoped
class GoalAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final GoalQueries goals;

    GoalAccess(Directory directory, CurrentUser caller, GoalQueries goals) {
        this.directory = directory;
        this.caller = caller;
        this.goals = goals;
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    GoalRow requireWritableGoal(UUID goalId) {
        return goals.find(goalId)
                .filter(goal -> directory
                        .findFamily(goal.familyId())
                        .filter(caller::canWriteFor)
                        .isPresent())
                .orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    GoalRow requireReadableGoal(UUID goalId) {
        return goals.find(goalId)
                .filter(goal -> directory
                        .findFamily(goal.familyId())
                        .filter(caller::canReadJournals)
                        .isPresent())
                .orElseThrow(CurrentUser::notFound);
    }
}
