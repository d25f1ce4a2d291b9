package org.mutuality.journal.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may lock and reopen a cohort's months, and read the history. */
@ApplicationScoped
class PeriodAccess {
    private final Directory directory;
    private final CurrentUser caller;

    PeriodAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller manages the cohort */
    CohortRef requireLockable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canManage).orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 unless the caller leads the country */
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
