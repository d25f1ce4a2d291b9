package org.mutuality.journal.exchange.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.journal.consent.JournalConsent;
import org.mutuality.journal.exchange.match.ExchangeAnswer;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may declare, answer, withdraw and read exchanges, and who may read a cohort's totals. */
@ApplicationScoped
public class ExchangeAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final ExchangeQueries exchanges;
    private final JournalConsent consent;

    ExchangeAccess(Directory directory, CurrentUser caller, ExchangeQueries exchanges, JournalConsent consent) {
        this.consent = consent;
        this.directory = directory;
        this.caller = caller;
        this.exchanges = exchanges;
    }

    /** A family that consents to a journal and for which the caller may declare. @throws ProblemException NOT_FOUND, JOURNAL_NEEDS_CONSENT */
    public FamilyRef requireDeclarable(UUID familyId) {
        return consent.require(requireReadable(familyId));
    }

    /** A family whose exchanges the caller may read: who may declare them. @throws ProblemException NOT_FOUND for anybody else */
    public FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** Private exchanges are readable by the two families only, not by those who run the cohort. */
    public boolean canReadPrivate(FamilyRef family) {
        return caller.isFamily(family);
    }

    /** A cohort whose totals the caller may read, like its families' journals. @throws ProblemException NOT_FOUND for anybody else */
    public CohortRef requireCountable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** Whether the totals that the caller reads include families without consent to research. */
    public boolean canCountUnconsented(CohortRef cohort) {
        return caller.canSeeUnconsented(cohort);
    }

    /** An exchange whose declarer the caller is or may write for. @throws ProblemException NOT_FOUND for anybody else */
    public ExchangeRow requireWithdrawable(UUID exchangeId) {
        return exchanges
                .find(exchangeId)
                .filter(row -> directory
                        .findFamily(row.declaredBy())
                        .filter(caller::canWriteFor)
                        .isPresent())
                .orElseThrow(CurrentUser::notFound);
    }

    /**
     * An exchange that the caller may answer for the other family; never a private one.
     *
     * @param answer only a confirmation needs the family's consent to a journal
     * @throws ProblemException NOT_FOUND for anybody else, also for the family that declared it; JOURNAL_NEEDS_CONSENT
     */
    public ExchangeRow requireAnswerable(UUID exchangeId, ExchangeAnswer answer) {
        ExchangeRow row = exchanges.find(exchangeId).filter(this::canAnswer).orElseThrow(CurrentUser::notFound);
        if (answer == ExchangeAnswer.CONFIRMED) {
            row.otherFamily().ifPresent(this::requireDeclarable);
        }
        return row;
    }

    private boolean canAnswer(ExchangeRow row) {
        return !row.hidden()
                && row.otherFamily()
                        .flatMap(directory::findFamily)
                        .filter(caller::canWriteFor)
                        .isPresent();
    }
}
