package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family no longer allows a purpose: whoever acts under it stops. */
@PublishedAs("mutuality.cohort.ConsentWithdrawn")
public record ConsentWithdrawn(UUID familyId, UUID cohortId, String country, String purpose, Instant at)
        implements CohortFact {}
