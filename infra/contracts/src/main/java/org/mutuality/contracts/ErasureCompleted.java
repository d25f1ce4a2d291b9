package org.mutuality.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A service has destroyed what it stored of an erased family, in answer to {@code FamilyErased}. Each publisher has its own type,
 * because each has its own topic; cohort-service collects them in the receipt of the erasure. On a topic with facts of the
 * family it comes after all of them.
 */
public interface ErasureCompleted {
    UUID familyId();

    /** The family's cohort. */
    UUID cohortId();

    /** ISO 3166-1 alpha-2. */
    String country();

    /** Number of things that were destroyed, by kind, as in {@code {"text-key": 1, "journal-versions": 12}}. */
    Map<String, Integer> destroyed();

    /** When all of it was destroyed. */
    Instant at();
}
