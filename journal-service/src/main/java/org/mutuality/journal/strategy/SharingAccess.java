package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_NEEDS_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.inbox.HeardAll;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.problem.Unavailable;

/** Who may write what a family shares; waits a little for consents that are on their way. */
@ApplicationScoped
class SharingAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final StrategyView strategies;
    private final HeardAll heardAll;

    SharingAccess(Directory directory, CurrentUser caller, StrategyView strategies, HeardAll heardAll) {
        this.directory = directory;
        this.caller = caller;
        this.strategies = strategies;
        this.heardAll = heardAll;
    }

    /** @throws Refusal 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.familySoon(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /**
     * Only spares claiming an id in vain: it is the aggregate that decides.
     *
     * @throws Refusal STRATEGY_NEEDS_CONSENT
     * @throws Unavailable it gave none as far as was heard, and not all was heard
     */
    void awaitConsent(UUID familyId) {
        var unused = consent(familyId)
                .orElseThrow(() -> STRATEGY_NEEDS_CONSENT.because("The family must consent to sharing first"));
    }

    /**
     * Returns when the aggregate can decide on a trial: the family may have been enrolled, or have consented, a moment ago.
     *
     * @throws Unavailable not all was heard
     */
    void awaitTrial(UUID familyId, boolean withNote) {
        Optional<Boolean> unused = withNote ? consent(familyId) : heard(() -> strategies.allows(familyId));
    }

    private Optional<Boolean> consent(UUID familyId) {
        return heard(() -> strategies.allows(familyId).filter(yes -> yes));
    }

    // Policies bring it into the aggregate, and the view follows that.
    private Optional<Boolean> heard(Supplier<Optional<Boolean>> question) {
        return heardAll.soon(question, HeardAll.POLICIES);
    }
}
