package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family tried another's strategy. {@code result}: {@code helped}, {@code somewhat} or {@code not}; {@code heardFrom}:
 * {@code family}, {@code meeting}, {@code call} or {@code reading}.
 *
 * @param familyId who tried; {@code cohortId} and {@code country} are its own
 * @param sourceFamily who told it, where it says so
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
        Optional<UUID> sourceFamily,
        Instant at)
        implements StrategyFact {}
