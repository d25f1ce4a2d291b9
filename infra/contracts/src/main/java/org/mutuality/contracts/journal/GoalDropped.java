package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;

/** A family let a goal go; {@link GoalReached} may still follow. */
public record GoalDropped(UUID goalId, UUID familyId, UUID cohortId, String country, String area, Instant at)
        implements GoalFact {}
