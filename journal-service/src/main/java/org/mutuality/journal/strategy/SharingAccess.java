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

/** Who may write what a family shares; waits a moment for a consent that is still on its way. */
@ApplicationScoped
class SharingAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final StrategyQueries strategies;
    private final InboxBarrier inbox;

    SharingAccess(Directory directory, CurrentUser caller, StrategyQueries strategies, InboxBarrier inbox) {
        this.directory = directory;
        this.caller = caller;
        this.strategies = strategies;
        this.inbox = inbox;
    }

    /** @throws ProblemException NOT_FOUND for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    /**
     * Avoids reserving an id in vain; the aggregate decides.
     *
     * @throws ProblemException STRATEGY_NEEDS_CONSENT
     * @throws ServerUnavailableException no consent has arrived, and events are still outstanding
     */
    void awaitConsent(UUID familyId) {
        var unused = consent(familyId)
                .orElseThrow(() -> STRATEGY_NEEDS_CONSENT.because("consent-first"));
    }

    /**
     * Returns when the aggregate can decide on a trial: the family may have been enrolled, or have consented, a moment ago.
     *
     * @throws ServerUnavailableException events are still outstanding
     */
    void awaitTrial(UUID familyId, boolean withNote) {
        Optional<Boolean> unused =
                withNote ? consent(familyId) : findOrAwait(() -> strategies.findSharingConsent(familyId));
    }

    private Optional<Boolean> consent(UUID familyId) {
        return findOrAwait(() -> strategies.findSharingConsent(familyId).filter(yes -> yes));
    }

    // Policies record it in the aggregate, from which the projection gets it.
    private Optional<Boolean> findOrAwait(Supplier<Optional<Boolean>> question) {
        return inbox.findOrAwait(question, InboxBarrier.POLICIES);
    }
}
