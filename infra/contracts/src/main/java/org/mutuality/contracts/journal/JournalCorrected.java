package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family corrected a month it had told; {@code answers} are all of them, as known now. */
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
