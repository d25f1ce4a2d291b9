package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family told how far it is. {@code share}: 0 to 100 per cent, where it said so. A goal that was reached or dropped stays so. */
@PublishedAs("mutuality.journal.GoalAdvanced")
public record GoalProgressReported(
        UUID goalId, UUID familyId, UUID cohortId, String country, String area, Optional<Integer> share, Instant at)
        implements GoalFact {}
