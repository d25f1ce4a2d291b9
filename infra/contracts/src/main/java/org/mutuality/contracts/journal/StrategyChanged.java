package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family changed its shared strategy.
 *
 * @param version 2 or more; a lower version never replaces a higher one
 * @param area as in {@link StrategyShared}
 * @param audience as in {@link StrategyShared}
 */
@PublishedAs("mutuality.journal.StrategyChanged")
public record StrategyChanged(
        UUID strategyId,
        UUID familyId,
        UUID cohortId,
        String country,
        int version,
        String area,
        String audience,
        Instant at)
        implements StrategyFact {}
