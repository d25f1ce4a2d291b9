package org.mutuality.journal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may declare, answer, withdraw and read exchanges, and who a cohort's totals. */
@ApplicationScoped
class ExchangeAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final ExchangeView exchanges;

    ExchangeAccess(Directory directory, CurrentUser caller, ExchangeView exchanges) {
        this.directory = directory;
        this.caller = caller;
        this.exchanges = exchanges;
    }

    /** A family whose exchanges the caller may declare and read. @throws Refusal 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.familySoon(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /** Private exchanges are for the two families only: whoever manages the cohort is a stranger to them. */
    boolean canReadPrivate(FamilyRef family) {
        return caller.isFamily(family);
    }

    /** A cohort whose totals the caller may read, as its families' journals. @throws Refusal 404 for anybody else */
    CohortRef requireCountable(UUID cohortId) {
        return directory.cohortSoon(cohortId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    /** One that the caller declared or may write for who did. @throws Refusal 404 for anybody else */
    ExchangeRow requireWithdrawable(UUID exchangeId) {
        return exchanges
                .find(exchangeId)
                .filter(row -> directory
                        .family(row.declaredBy())
                        .filter(caller::canWriteFor)
                        .isPresent())
                .orElseThrow(CurrentUser::notFound);
    }

    /**
     * One that the caller may answer for the other family. Private ones have nobody to answer them.
     *
     * @throws Refusal 404 for anybody else, even for who declared it
     */
    ExchangeRow requireAnswerable(UUID exchangeId) {
        return exchanges.find(exchangeId).filter(this::canAnswer).orElseThrow(CurrentUser::notFound);
    }

    private boolean canAnswer(ExchangeRow row) {
        return !row.hidden()
                && row.otherFamily()
                        .flatMap(directory::family)
                        .filter(caller::canWriteFor)
                        .isPresent();
    }
}
