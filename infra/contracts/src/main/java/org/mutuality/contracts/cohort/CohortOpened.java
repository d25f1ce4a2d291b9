package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** From now on families can be enrolled and can submit journals. */
@PublishedAs("mutuality.cohort.CohortOpened")
public record CohortOpened(UUID cohortId, String country, Instant at) implements CohortFact {}
