package org.mutuality.journal.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;

/** Who may set and read a cohort's calendar. */
@ApplicationScoped
class CalendarAccess {
    private final Directory directory;
    private final CurrentUser caller;

    CalendarAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller manages the cohort */
    CohortRef requireManageable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canManage).orElseThrow(CurrentUser::notFound);
    }

    /**
     * Staff of the cohort and its families.
     *
     * @throws ProblemException 404 for everybody else
     */
    CohortRef requireReadable(UUID cohortId) {
        return directory
                .findCohortOrWait(cohortId, cohort -> caller.canSee(cohort) || caller.isFamilyIn(cohort, directory))
                .orElseThrow(CurrentUser::notFound);
    }
}
