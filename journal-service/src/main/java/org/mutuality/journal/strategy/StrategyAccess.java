package org.mutuality.journal.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may read which strategies, and what was written back about them. */
@ApplicationScoped
class StrategyAccess {
    private final CurrentUser caller;
    private final Directory directory;
    private final ReachView reaches;
    private final StrategyView strategies;

    StrategyAccess(CurrentUser caller, Directory directory, ReachView reaches, StrategyView strategies) {
        this.caller = caller;
        this.directory = directory;
        this.reaches = reaches;
        this.strategies = strategies;
    }

    /** The cohorts, countries and families whose data the caller sees as it is. */
    Reach reach() {
        Optional<UUID> own = ownFamilyId();
        return reaches.of(
                caller.liaisonCohorts(),
                caller.ownPartner(),
                own.flatMap(directory::family).map(FamilyRef::cohort),
                caller.leadCountries(),
                own);
    }

    /** The family that signed in, whose own trials it reads; empty for everybody else. */
    Optional<UUID> ownFamilyId() {
        return caller.ownFamilyId();
    }

    /** @throws Refusal 404 unless it is shared with somebody in {@code reach} */
    StrategyView.Shown requireReadable(UUID strategyId, Reach reach) {
        return strategies.one(strategyId, reach).orElseThrow(CurrentUser::notFound);
    }

    /** A family of the author's cohort reads the strategy, but what others wrote back is not for it. */
    boolean canReadTrials(StrategyView.Author author, Reach reach) {
        return caller.isFamily(author.familyId())
                || caller.isFieldStaff() && reach.contains(author.cohortId(), author.country());
    }
}
