package org.mutuality.journal.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may record and read check-ins: the cohort's liaisons record them, and those read them who may read the family's journals. */
@ApplicationScoped
class CheckInAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final CheckInQueries checkIns;

    CheckInAccess(Directory directory, CurrentUser caller, CheckInQueries checkIns) {
        this.directory = directory;
        this.caller = caller;
        this.checkIns = checkIns;
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireRecordable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, this::isLiaisonOf).orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireWithdrawable(UUID checkInId) {
        return checkIns.findFamilyOf(checkInId)
                .flatMap(directory::findFamily)
                .filter(this::isLiaisonOf)
                .orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    private boolean isLiaisonOf(FamilyRef family) {
        return caller.isLiaisonOf(family.cohort());
    }
}
