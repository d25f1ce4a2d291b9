package org.mutuality.payment.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Who may propose, approve and read a cohort's stipend terms. A partner proposes for its cohorts and never approves: what
 * families are paid is decided by the country that pays it.
 */
@ApplicationScoped
class TermsAccess {
    private final Directory directory;
    private final CurrentUser caller;

    TermsAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * Who manages the cohort may propose its terms.
     *
     * @throws ProblemException 404 for anybody else
     */
    CohortRef requireManageable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canManage).orElseThrow(CurrentUser::notFound);
    }

    /**
     * The country's leads and finance checkers may approve its terms.
     *
     * @throws ProblemException 404 for anybody else
     */
    CohortRef requireApprovable(UUID cohortId) {
        return directory
                .findCohortOrWait(
                        cohortId,
                        cohort -> caller.isCountryLead(cohort.country()) || caller.isFinanceCheckerIn(cohort.country()))
                .orElseThrow(CurrentUser::notFound);
    }

    /** Families and liaisons see the terms that are set, not who set them nor what is proposed. */
    boolean canReadProposal(CohortRef cohort) {
        return caller.canReadPayments(cohort);
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
