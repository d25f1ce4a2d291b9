package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A family allowed a purpose: {@code journal}, {@code payment}, {@code sharing} or {@code research}. */
public record ConsentGiven(UUID familyId, UUID cohortId, String country, String purpose, Instant at)
        implements CohortFact {}
