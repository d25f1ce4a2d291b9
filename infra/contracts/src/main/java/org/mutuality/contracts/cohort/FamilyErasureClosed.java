package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * Every service has destroyed what it stored of an erased family. Publishers remove their facts of the family from their topics
 * from now on: a message with the fact's key and no value replaces each.
 */
@PublishedAs("mutuality.cohort.FamilyErasureClosed")
@SignatureRequired
public record FamilyErasureClosed(UUID familyId, UUID cohortId, String country, Instant at) implements CohortFact {}
