package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * It is shared no more and never again under this id: whoever kept anything of it forgets that. {@code reason}:
 * {@code author-withdrew} or {@code consent-withdrawn}.
 */
@PublishedAs("mutuality.journal.StrategyRemoved")
public record StrategyRemoved(UUID strategyId, UUID familyId, UUID cohortId, String country, String reason, Instant at)
        implements StrategyFact {}
