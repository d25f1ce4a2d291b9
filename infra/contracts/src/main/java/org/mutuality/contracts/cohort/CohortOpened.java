package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** Families may be enrolled and may keep journals. */
public record CohortOpened(UUID cohortId, String country, Instant at) implements CohortFact {}
