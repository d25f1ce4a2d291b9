package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A family joined a cohort. {@code householdSize} counts persons. */
public record FamilyEnrolled(UUID familyId, UUID cohortId, String country, int householdSize, Instant at)
        implements CohortFact {}
