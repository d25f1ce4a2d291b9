package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family changed a goal.
 *
 * @param targetMonth the month as changed; absent when the goal has none
 */
@PublishedAs("mutuality.journal.GoalChanged")
public record GoalChanged(
        UUID goalId,
        UUID familyId,
        UUID cohortId,
        String country,
        String area,
        Optional<YearMonth> targetMonth,
        Instant at)
        implements GoalFact {}
