package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family reported progress towards a goal. A goal that was reached or dropped stays reached or dropped.
 *
 * @param share per cent achieved, 0 to 100; absent when the family gave none
 */
@PublishedAs("mutuality.journal.GoalProgressReported")
public record GoalProgressReported(
        UUID goalId, UUID familyId, UUID cohortId, String country, String area, Optional<Integer> share, Instant at)
        implements GoalFact {}
