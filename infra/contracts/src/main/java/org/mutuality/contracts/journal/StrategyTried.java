package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family tried another family's strategy.
 *
 * @param familyId the family that tried it; {@code cohortId} and {@code country} are its own
 * @param result {@code helped}, {@code somewhat} or {@code not}
 * @param source how the family learned of the strategy: {@code family}, {@code meeting}, {@code call} or {@code reading}
 * @param sourceFamilyId the family from which it learned of the strategy, if it named one
 */
@PublishedAs("mutuality.journal.StrategyTried")
public record StrategyTried(
        UUID trialId,
        UUID strategyId,
        UUID familyId,
        UUID cohortId,
        String country,
        YearMonth month,
        String result,
        String source,
        Optional<UUID> sourceFamilyId,
        Instant at)
        implements StrategyFact {}
