package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family set itself a goal.
 *
 * @param targetMonth month by which it is to be reached; absent when the family chose none
 */
@PublishedAs("mutuality.journal.GoalSet")
public record GoalSet(
        UUID goalId,
        UUID familyId,
        UUID cohortId,
        String country,
        String area,
        Optional<YearMonth> targetMonth,
        Instant at)
        implements GoalFact {}
