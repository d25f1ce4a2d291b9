package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * It is shared no more and never again under this id: whoever kept anything of it forgets that. {@code reason}:
 * {@code author-withdrew} or {@code consent-withdrawn}.
 */
public record StrategyRemoved(UUID strategyId, UUID familyId, UUID cohortId, String country, String reason, Instant at)
        implements StrategyFact {}
