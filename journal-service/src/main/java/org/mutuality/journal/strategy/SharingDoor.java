package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_NEEDS_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.Deadline;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Refusal;

/** Lets a caller to what a family shares; waits a little for what was told elsewhere a moment ago. */
@ApplicationScoped
class SharingDoor {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Directory directory;
    private final Caller caller;
    private final StrategyView strategies;

    SharingDoor(Directory directory, Caller caller, StrategyView strategies) {
        this.directory = directory;
        this.caller = caller;
        this.strategies = strategies;
    }

    /** @throws Refusal the hidden 404 for anybody else */
    FamilyRef toWriteFor(UUID familyId) {
        return directory.familySoon(familyId, caller::mayWriteFor).orElseThrow(Caller::hidden);
    }

    /** Only spares claiming an id in vain: it is the aggregate that decides. @throws Refusal STRATEGY_NEEDS_CONSENT */
    void awaitConsent(UUID familyId) {
        var unused = Deadline.await(PATIENCE, () -> strategies.allows(familyId).filter(yes -> yes))
                .orElseThrow(() -> STRATEGY_NEEDS_CONSENT.because("Give the consent to sharing first"));
    }

    /** The family may have been enrolled a moment ago. */
    void awaitEntry(UUID familyId) {
        Optional<Boolean> unused = Deadline.await(PATIENCE, () -> strategies.allows(familyId));
    }
}
