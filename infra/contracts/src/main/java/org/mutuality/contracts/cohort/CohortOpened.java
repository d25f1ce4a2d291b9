package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** Families may be enrolled and may keep journals. */
@PublishedAs("mutuality.cohort.CohortOpened")
public record CohortOpened(UUID cohortId, String country, Instant at) implements CohortFact {}
