package org.mutuality.payment.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;

/** Who may set and read a cohort's stipend terms. */
@ApplicationScoped
class TermsAccess {
    private final Directory directory;
    private final CurrentUser caller;

    TermsAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * Who manages the cohort may set its terms.
     *
     * @throws ProblemException 404 for anybody else
     */
    CohortRef requireManageable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canManage).orElseThrow(CurrentUser::notFound);
    }

    /**
     * Families of the cohort may read its terms too.
     *
     * @throws ProblemException 404 unless the caller may see the cohort
     */
    CohortRef requireReadable(UUID cohortId) {
        return directory
                .findCohortOrWait(cohortId, cohort -> caller.canSee(cohort) || caller.isFamilyIn(cohort, directory))
                .orElseThrow(CurrentUser::notFound);
    }
}
