package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family consented to a purpose.
 *
 * @param purpose {@code journal}, {@code payment}, {@code sharing} or {@code research}
 */
@PublishedAs("mutuality.cohort.ConsentGiven")
public record ConsentGiven(UUID familyId, UUID cohortId, String country, String purpose, Instant at)
        implements CohortFact {}
