package org.mutuality.journal.exchange.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may declare, answer, withdraw and read exchanges, and who a cohort's totals. */
@ApplicationScoped
public class ExchangeAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final ExchangeQueries exchanges;

    ExchangeAccess(Directory directory, CurrentUser caller, ExchangeQueries exchanges) {
        this.directory = directory;
        this.caller = caller;
        this.exchanges = exchanges;
    }

    /** A family whose exchanges the caller may declare and read. @throws ProblemException 404 for anybody else */
    public FamilyRef requireWritable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** Private exchanges are for the two families only: whoever manages the cohort is a stranger to them. */
    public boolean canReadPrivate(FamilyRef family) {
        return caller.isFamily(family);
    }

    /** A cohort whose totals the caller may read, as its families' journals. @throws ProblemException 404 for anybody else */
    public CohortRef requireCountable(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** One that the caller declared or may write for who did. @throws ProblemException 404 for anybody else */
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
     * One that the caller may answer for the other family. Private ones have nobody to answer them.
     *
     * @throws ProblemException 404 for anybody else, even for who declared it
     */
    public ExchangeRow requireAnswerable(UUID exchangeId) {
        return exchanges.find(exchangeId).filter(this::canAnswer).orElseThrow(CurrentUser::notFound);
    }

    private boolean canAnswer(ExchangeRow row) {
        return !row.hidden()
                && row.otherFamily()
                        .flatMap(directory::findFamily)
                        .filter(caller::canWriteFor)
                        .isPresent();
    }
}
