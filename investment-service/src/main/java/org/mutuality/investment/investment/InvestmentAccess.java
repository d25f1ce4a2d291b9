package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may propose, see, offer, commit and answer investments. Liaisons don't: they listen to journals, not to money. */
@ApplicationScoped
class InvestmentAccess {
    private final CurrentUser caller;
    private final Directory directory;
    private final InvestmentView view;

    InvestmentAccess(CurrentUser caller, Directory directory, InvestmentView view) {
        this.caller = caller;
        this.directory = directory;
        this.view = view;
    }

    /** A family that the caller may propose for. @throws Refusal 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.familySoon(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** A family whose investments the caller may see. @throws Refusal 404 */
    FamilyRef requireReadableFamily(UUID familyId) {
        return directory.familySoon(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** A cohort whose investments the caller may see. @throws Refusal 404 */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory.cohortSoon(cohortId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** @throws Refusal 404 unless the caller may see it */
    InvestmentView.Row requireReadable(UUID investmentId) {
        return view.find(investmentId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /** One that the caller may offer or commit to: the lead of its country. @throws Refusal 404 for anybody else */
    InvestmentView.Row requireOfferable(UUID investmentId) {
        return view.find(investmentId)
                .filter(one -> caller.isCountryLead(one.country()))
                .orElseThrow(CurrentUser::notFound);
    }

    /** One whose offer the caller may answer: the family itself. @throws Refusal 404 for anybody else */
    InvestmentView.Row requireAnswerable(UUID investmentId) {
        return view.find(investmentId)
                .filter(one -> caller.isFamily(one.familyId()))
                .orElseThrow(CurrentUser::notFound);
    }

    // Of an erased family only its cohort is known.
    private boolean canRead(InvestmentView.Row one) {
        return directory.family(one.familyId()).filter(caller::canReadPayments).isPresent()
                || directory.cohort(one.cohortId()).filter(caller::canReadPayments).isPresent();
    }
}
