package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family withdrew its consent to a purpose; consumers stop processing its data for that purpose.
 *
 * @param purpose {@code journal}, {@code payment}, {@code sharing} or {@code research}
 */
@PublishedAs("mutuality.cohort.ConsentWithdrawn")
public record ConsentWithdrawn(UUID familyId, UUID cohortId, String country, String purpose, Instant at)
        implements CohortFact {}
