package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family joined a cohort.
 *
 * @param householdSize persons, 1 to 50; absent when it was not known at enrolment
 */
@PublishedAs("mutuality.cohort.FamilyEnrolled")
public record FamilyEnrolled(UUID familyId, UUID cohortId, String country, Optional<Integer> householdSize, Instant at)
        implements CohortFact {}
