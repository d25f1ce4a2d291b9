package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family corrected a month that it had submitted, or submitted a month again that was withdrawn.
 *
 * @param version 2 or more, one higher with each correction
 * @param form id of the form that was answered, as in {@code core-1}
 * @param answers all answers of this version, not only the corrected ones
 * @param complete nothing that the form requires is missing
 * @param reason code of the reason, if the family gave one
 */
@PublishedAs("mutuality.journal.JournalCorrected")
public record JournalCorrected(
        UUID journalId,
        UUID familyId,
        UUID cohortId,
        String country,
        YearMonth month,
        int version,
        String form,
        Map<String, Object> answers,
        boolean complete,
        Optional<String> reason,
        Instant at)
        implements JournalVersionFact {}
