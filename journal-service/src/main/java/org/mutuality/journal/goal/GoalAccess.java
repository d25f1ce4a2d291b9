package org.mutuality.journal.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.journal.consent.JournalConsent;
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
    private final JournalConsent consent;

    GoalAccess(Directory directory, CurrentUser caller, GoalQueries goals, JournalConsent consent) {
        this.consent = consent;
        this.directory = directory;
        this.caller = caller;
        this.goals = goals;
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, JOURNAL_NEEDS_CONSENT */
    FamilyRef requireWritable(UUID familyId) {
        return consent.require(
                directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound));
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, JOURNAL_NEEDS_CONSENT */
    GoalRow requireWritableGoal(UUID goalId) {
        GoalRow goal = requireDroppable(goalId);
        requireWritable(goal.familyId());
        return goal;
    }

    /** Does not need the family's consent to a journal. @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    GoalRow requireDroppable(UUID goalId) {
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
