package org.mutuality.journal.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;

/** Who may see how far a cohort is with a month: whoever may read its journals, and its recorders. */
@ApplicationScoped
class MonthAccess {
    private final Directory directory;
    private final CurrentUser caller;

    MonthAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws org.mutuality.platform.problem.ProblemException NOT_FOUND */
    CohortRef requireReadable(UUID cohortId) {
        return directory
                .findCohortOrWait(cohortId, cohort -> caller.canReadJournals(cohort) || caller.isRecorderOf(cohort))
                .orElseThrow(CurrentUser::notFound);
    }
}
