package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A family no longer allows a purpose: whoever acts under it stops. */
public record ConsentWithdrawn(UUID familyId, UUID cohortId, String country, String purpose, Instant at)
        implements CohortFact {}
