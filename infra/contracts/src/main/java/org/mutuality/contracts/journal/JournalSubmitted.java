package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family submitted the journal of a month. Published once per family and month.
 *
 * @param version always 1
 * @param form id of the form that was answered, as in {@code core-1}
 * @param complete nothing that the form requires is missing
 */
@PublishedAs("mutuality.journal.JournalSubmitted")
public record JournalSubmitted(
        UUID journalId,
        UUID familyId,
        UUID cohortId,
        String country,
        YearMonth month,
        int version,
        String form,
        Map<String, Object> answers,
        boolean complete,
        Instant at)
        implements JournalVersionFact {}
