package org.mutuality.journal.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may lock and reopen a cohort's months, and read when that was done. */
@ApplicationScoped
class PeriodAccess {
    private final Directory directory;
    private final CurrentUser caller;

    PeriodAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** Who manages the cohort. @throws ProblemException 404 for anybody else */
    CohortRef requireLockable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canManage).orElseThrow(CurrentUser::notFound);
    }

    /** The country's lead only. @throws ProblemException 404 for anybody else */
    CohortRef requireReopenable(UUID cohortId) {
        return directory
                .findCohortOrWait(cohortId, cohort -> caller.isCountryLead(cohort.country()))
                .orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 unless the caller may see the cohort */
    void requireReadable(UUID cohortId) {
        CurrentUser.requireVisible(
                directory.findCohort(cohortId).filter(caller::canSee).isPresent(), cohortId);
    }
}
