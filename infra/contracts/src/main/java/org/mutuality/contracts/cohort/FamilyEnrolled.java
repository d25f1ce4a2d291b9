package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family joined a cohort.
 *
 * @param householdSize persons, 1 to 50; only in older facts: no consumer needs it, and an erasure could not remove it
 */
@PublishedAs("mutuality.cohort.FamilyEnrolled")
public record FamilyEnrolled(UUID familyId, UUID cohortId, String country, Optional<Integer> householdSize, Instant at)
        implements CohortFact {}
