package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * A family was erased at its own request: nothing more is recorded, shown or paid for it. Published once, as the last fact of
 * the family.
 */
@SignatureRequired
@PublishedAs("mutuality.cohort.FamilyErased")
public record FamilyErased(UUID familyId, UUID cohortId, String country, Instant at) implements CohortFact {}
