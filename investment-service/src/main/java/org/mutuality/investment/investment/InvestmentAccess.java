package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may propose, read, offer, commit to and answer investments. Liaisons have no access to investments. */
@ApplicationScoped
public class InvestmentAccess {
    private final CurrentUser caller;
    private final Directory directory;
    private final InvestmentQueries investments;

    InvestmentAccess(CurrentUser caller, Directory directory, InvestmentQueries investments) {
        this.caller = caller;
        this.directory = directory;
        this.investments = investments;
    }

    /** A family for which the caller may propose. @throws ProblemException 404 for other callers */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** A family whose investments the caller may read. @throws ProblemException 404 for other callers */
    FamilyRef requireReadableFamily(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** A cohort whose investments the caller may read. @throws ProblemException 404 for other callers */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 unless the caller may read it */
    InvestmentQueries.InvestmentRow requireReadable(UUID investmentId) {
        return investments.find(investmentId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /** An investment that the caller may offer or commit to, as lead of its country. @throws ProblemException 404 for other callers */
    public InvestmentQueries.InvestmentRow requireOfferable(UUID investmentId) {
        return investments
                .find(investmentId)
                .filter(one -> caller.isCountryLead(one.country()))
                .orElseThrow(CurrentUser::notFound);
    }

    /** An investment whose offer the caller may answer, as its family. @throws ProblemException 404 for other callers */
    InvestmentQueries.InvestmentRow requireAnswerable(UUID investmentId) {
        return investments
                .find(investmentId)
                .filter(one -> caller.isFamily(one.familyId()))
                .orElseThrow(CurrentUser::notFound);
    }

    // For an erased family, access follows from its cohort.
    private boolean canRead(InvestmentQueries.InvestmentRow one) {
        return directory
                        .findFamily(one.familyId())
                        .filter(caller::canReadPayments)
                        .isPresent()
                || directory
                        .findCohort(one.cohortId())
                        .filter(caller::canReadPayments)
                        .isPresent();
    }
}
