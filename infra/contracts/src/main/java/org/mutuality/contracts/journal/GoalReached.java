package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family reached its goal. Published once per goal. */
@PublishedAs("mutuality.journal.GoalReached")
public record GoalReached(UUID goalId, UUID familyId, UUID cohortId, String country, String area, Instant at)
        implements GoalFact {}
