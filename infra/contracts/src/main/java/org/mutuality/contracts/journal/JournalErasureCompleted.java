package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.ErasureCompleted;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * Journal-service has destroyed what it stored of an erased family.
 *
 * @param destroyed number of things that were destroyed, by kind
 * @param firstMonth month of the family's first journal, so that counts of families stay as they were; empty without a journal
 */
@SignatureRequired
@PublishedAs("mutuality.journal.JournalErasureCompleted")
public record JournalErasureCompleted(
        UUID familyId,
        UUID cohortId,
        String country,
        Map<String, Integer> destroyed,
        Instant at,
        Optional<YearMonth> firstMonth)
        implements JournalFact, ErasureCompleted {}
