package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may propose, see, offer, commit and answer investments. Liaisons don't: they listen to journals, not to money. */
@ApplicationScoped
public class InvestmentAccess {
    private final CurrentUser caller;
    private final Directory directory;
    private final InvestmentQueries view;

    InvestmentAccess(CurrentUser caller, Directory directory, InvestmentQueries view) {
        this.caller = caller;
        this.directory = directory;
        this.view = view;
    }

    /** A family that the caller may propose for. @throws ProblemException 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** A family whose investments the caller may see. @throws ProblemException 404 */
    FamilyRef requireReadableFamily(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** A cohort whose investments the caller may see. @throws ProblemException 404 */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 unless the caller may see it */
    InvestmentQueries.InvestmentRow requireReadable(UUID investmentId) {
        return view.find(investmentId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /** One that the caller may offer or commit to: the lead of its country. @throws ProblemException 404 for anybody else */
    public InvestmentQueries.InvestmentRow requireOfferable(UUID investmentId) {
        return view.find(investmentId)
                .filter(one -> caller.isCountryLead(one.country()))
                .orElseThrow(CurrentUser::notFound);
    }

    /** One whose offer the caller may answer: the family itself. @throws ProblemException 404 for anybody else */
    InvestmentQueries.InvestmentRow requireAnswerable(UUID investmentId) {
        return view.find(investmentId)
                .filter(one -> caller.isFamily(one.familyId()))
                .orElseThrow(CurrentUser::notFound);
    }

    // Of an erased family only its cohort is known.
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
