package org.mutuality.journal.strategy.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may read which strategies and their trials. */
@ApplicationScoped
class StrategyAccess {
    private final CurrentUser caller;
    private final Directory directory;
    private final ReaderScopeQueries scopes;
    private final StrategyQueries strategies;

    StrategyAccess(CurrentUser caller, Directory directory, ReaderScopeQueries scopes, StrategyQueries strategies) {
        this.caller = caller;
        this.directory = directory;
        this.scopes = scopes;
        this.strategies = strategies;
    }

    /** Which families the caller may see individually. */
    ReaderScope scope() {
        Optional<UUID> own = ownFamilyId();
        return scopes.of(
                caller.liaisonCohorts(),
                caller.ownPartner(),
                own.flatMap(directory::findFamily).map(FamilyRef::cohort),
                caller.leadCountries(),
                own);
    }

    /** The caller's family, which may read its own trials; empty for everybody else. */
    Optional<UUID> ownFamilyId() {
        return caller.ownFamilyId();
    }

    /** @throws ProblemException NOT_FOUND unless it is shared with somebody in {@code scope} */
    StrategyQueries.StrategyRow requireReadable(UUID strategyId, ReaderScope scope) {
        return strategies.one(strategyId, scope).orElseThrow(CurrentUser::notFound);
    }

    /** Only the author and those who run its cohort; other families of the cohort can't read all trials. */
    boolean canReadTrials(StrategyQueries.StrategyAuthor author, ReaderScope scope) {
        return caller.isFamily(author.familyId())
                || caller.isFieldStaff() && scope.contains(author.cohortId(), author.country());
    }
}
