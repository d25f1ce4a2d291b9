package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A fact about a strategy that a family shared. Its title and text stay with journal-service. */
public sealed interface StrategyFact extends JournalFact {
    UUID familyId();

    UUID strategyId();

    /**
     * A family shared a strategy that worked for it.
     *
     * @param area {@code income}, {@code savings}, {@code education}, {@code health}, {@code housing}, {@code skills},
     *     {@code community}, {@code children}, {@code debt}, {@code business}, {@code food} or {@code other}
     * @param audience {@code peer_group}, {@code cohort}, {@code country} or {@code all}
     */
    @PublishedAs("mutuality.journal.StrategyShared")
    record StrategyShared(
            UUID strategyId, UUID familyId, UUID cohortId, String country, String area, String audience, Instant at)
            implements StrategyFact {}

    /**
     * A family changed its shared strategy.
     *
     * @param version 2 or more; a lower version never replaces a higher one
     * @param area as in {@link StrategyShared}
     * @param audience as in {@link StrategyShared}
     */
    @PublishedAs("mutuality.journal.StrategyChanged")
    record StrategyChanged(
            UUID strategyId,
            UUID familyId,
            UUID cohortId,
            String country,
            int version,
            String area,
            String audience,
            Instant at)
            implements StrategyFact {}

    /**
     * A strategy is no longer shared, and never will be again under this id: consumers delete what they stored of it.
     *
     * @param reason {@code author-withdrew} or {@code consent-withdrawn}
     */
    @PublishedAs("mutuality.journal.StrategyRemoved")
    record StrategyRemoved(UUID strategyId, UUID familyId, UUID cohortId, String country, String reason, Instant at)
            implements StrategyFact {}

    /**
     * A family tried another family's strategy.
     *
     * @param familyId the family that tried it; {@code cohortId} and {@code country} are its own
     * @param result {@code helped}, {@code somewhat} or {@code not}
     * @param source how the family learned of the strategy: {@code family}, {@code meeting}, {@code call} or {@code reading}
     * @param sourceFamilyId the family from which it learned of the strategy, if it named one
     */
    @PublishedAs("mutuality.journal.StrategyTried")
    record StrategyTried(
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
}
