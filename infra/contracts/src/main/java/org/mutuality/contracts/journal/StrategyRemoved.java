package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A strategy is no longer shared, and never will be again under this id: consumers delete what they stored of it.
 *
 * @param reason {@code author-withdrew} or {@code consent-withdrawn}
 */
@PublishedAs("mutuality.journal.StrategyRemoved")
public record StrategyRemoved(UUID strategyId, UUID familyId, UUID cohortId, String country, String reason, Instant at)
        implements StrategyFact {}
