package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** Its family changed it. {@code version} 2 or more: a lower one never replaces a higher one; the words are as in {@link StrategyShared}. */
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
