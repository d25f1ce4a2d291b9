package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_NEEDS_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mutuality.journal.strategy.readmodel.StrategyQueries;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.inbox.InboxBarrier;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Who may write what a family shares; waits a little for consents that are on their way. */
@ApplicationScoped
class SharingAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final StrategyQueries strategies;
    private final InboxBarrier heardAll;

    SharingAccess(Directory directory, CurrentUser caller, StrategyQueries strategies, InboxBarrier heardAll) {
        this.directory = directory;
        this.caller = caller;
        this.strategies = strategies;
        this.heardAll = heardAll;
    }

    /** @throws ProblemException 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /**
     * Only spares claiming an id in vain: it is the aggregate that decides.
     *
     * @throws ProblemException STRATEGY_NEEDS_CONSENT
     * @throws ServerUnavailableException it gave none as far as was heard, and not all was heard
     */
    void awaitConsent(UUID familyId) {
        var unused = consent(familyId)
                .orElseThrow(() -> STRATEGY_NEEDS_CONSENT.because("The family must consent to sharing first"));
    }

    /**
     * Returns when the aggregate can decide on a trial: the family may have been enrolled, or have consented, a moment ago.
     *
     * @throws ServerUnavailableException not all was heard
     */
    void awaitTrial(UUID familyId, boolean withNote) {
        Optional<Boolean> unused = withNote ? consent(familyId) : heard(() -> strategies.findSharingConsent(familyId));
    }

    private Optional<Boolean> consent(UUID familyId) {
        return heard(() -> strategies.findSharingConsent(familyId).filter(yes -> yes));
    }

    // Policies bring it into the aggregate, and the view follows that.
    private Optional<Boolean> heard(Supplier<Optional<Boolean>> question) {
        return heardAll.findOrAwait(question, InboxBarrier.POLICIES);
    }
}
