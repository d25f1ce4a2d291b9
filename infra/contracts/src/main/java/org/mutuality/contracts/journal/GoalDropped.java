package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family dropped a goal; {@link GoalReached} may still follow. */
@PublishedAs("mutuality.journal.GoalDropped")
public record GoalDropped(UUID goalId, UUID familyId, UUID cohortId, String country, String area, Instant at)
        implements GoalFact {}
