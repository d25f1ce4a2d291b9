package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family shared a strategy that worked for it.
 *
 * @param area {@code income}, {@code savings}, {@code education}, {@code health}, {@code housing}, {@code skills},
 *     {@code community}, {@code children}, {@code debt}, {@code business}, {@code food} or {@code other}
 * @param audience {@code peer_group}, {@code cohort}, {@code country} or {@code all}
 */
@PublishedAs("mutuality.journal.StrategyShared")
public record StrategyShared(
        UUID strategyId, UUID familyId, UUID cohortId, String country, String area, String audience, Instant at)
        implements StrategyFact {}
