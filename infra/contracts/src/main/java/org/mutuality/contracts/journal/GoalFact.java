package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A goal that a family set for itself, without its text. */
public sealed interface GoalFact extends JournalFact {
    UUID familyId();

    UUID goalId();

    /**
     * {@code income}, {@code savings}, {@code education}, {@code health}, {@code housing}, {@code skills}, {@code community},
     * {@code children}, {@code debt}, {@code business} or {@code other}.
     */
    String area();

    /**
     * A family set itself a goal.
     *
     * @param targetMonth month by which it is to be reached; absent when the family chose none
     */
    @PublishedAs("mutuality.journal.GoalSet")
    record GoalSet(
            UUID goalId,
            UUID familyId,
            UUID cohortId,
            String country,
            String area,
            Optional<YearMonth> targetMonth,
            Instant at)
            implements GoalFact {}

    /**
     * A family reported progress towards a goal. A goal that was reached or dropped stays reached or dropped.
     *
     * @param share per cent achieved, 0 to 100; absent when the family gave none
     */
    @PublishedAs("mutuality.journal.GoalProgressReported")
    record GoalProgressReported(
            UUID goalId, UUID familyId, UUID cohortId, String country, String area, Optional<Integer> share, Instant at)
            implements GoalFact {}

    /** A family reached its goal. Published once per goal. */
    @PublishedAs("mutuality.journal.GoalReached")
    record GoalReached(UUID goalId, UUID familyId, UUID cohortId, String country, String area, Instant at)
            implements GoalFact {}

    /**
     * A family changed a goal.
     *
     * @param targetMonth the month as changed; absent when the goal has none
     */
    @PublishedAs("mutuality.journal.GoalChanged")
    record GoalChanged(
            UUID goalId,
            UUID familyId,
            UUID cohortId,
            String country,
            String area,
            Optional<YearMonth> targetMonth,
            Instant at)
            implements GoalFact {}

    /** A family dropped a goal; {@link GoalReached} may still follow. */
    @PublishedAs("mutuality.journal.GoalDropped")
    record GoalDropped(UUID goalId, UUID familyId, UUID cohortId, String country, String area, Instant at)
            implements GoalFact {}
}
