package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family joined a cohort. {@code householdSize}: persons, 1 to 50; empty when nobody knew it then. */
@PublishedAs("mutuality.cohort.FamilyEnrolled")
public record FamilyEnrolled(UUID familyId, UUID cohortId, String country, Optional<Integer> householdSize, Instant at)
        implements CohortFact {}
