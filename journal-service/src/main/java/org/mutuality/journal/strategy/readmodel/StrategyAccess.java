package org.mutuality.journal.strategy.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may read which strategies, and what was written back about them. */
@ApplicationScoped
class StrategyAccess {
    private final CurrentUser caller;
    private final Directory directory;
    private final ReaderScopeQueries reaches;
    private final StrategyQueries strategies;

    StrategyAccess(CurrentUser caller, Directory directory, ReaderScopeQueries reaches, StrategyQueries strategies) {
        this.caller = caller;
        this.directory = directory;
        this.reaches = reaches;
        this.strategies = strategies;
    }

    /** The cohorts, countries and families whose data the caller sees as it is. */
    ReaderScope reach() {
        Optional<UUID> own = ownFamilyId();
        return reaches.of(
                caller.liaisonCohorts(),
                caller.ownPartner(),
                own.flatMap(directory::findFamily).map(FamilyRef::cohort),
                caller.leadCountries(),
                own);
    }

    /** The family that signed in, whose own trials it reads; empty for everybody else. */
    Optional<UUID> ownFamilyId() {
        return caller.ownFamilyId();
    }

    /** @throws ProblemException 404 unless it is shared with somebody in {@code reach} */
    StrategyQueries.StrategyRow requireReadable(UUID strategyId, ReaderScope reach) {
        return strategies.one(strategyId, reach).orElseThrow(CurrentUser::notFound);
    }

    /** A family of the author's cohort reads the strategy, but what others wrote back is not for it. */
    boolean canReadTrials(StrategyQueries.StrategyAuthor author, ReaderScope reach) {
        return caller.isFamily(author.familyId())
                || caller.isFieldStaff() && reach.contains(author.cohortId(), author.country());
    }
}
