package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family asked to be erased and was: nothing more is taken from it, shown of it or paid to it. Told once, the last of a family. */
@PublishedAs("mutuality.cohort.FamilyErased")
public record FamilyErased(UUID familyId, UUID cohortId, String country, Instant at) implements CohortFact {}
