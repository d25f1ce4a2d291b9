package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family put a goal otherwise; {@code targetMonth} as it is now. */
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
