package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * What came of a study's attempt to interview a family in a month. A later one for the same family and month replaces it.
 *
 * @param outcome {@code completed}, {@code partial}, {@code refused}, {@code reached} (but not interviewed) or {@code not_reached}
 * @param weight sampling weight of the interview, a positive plain decimal such as {@code 5860.086}; absent when the study has none
 */
@PublishedAs("mutuality.cohort.InterviewRecorded")
public record InterviewRecorded(
        UUID familyId,
        UUID cohortId,
        String country,
        YearMonth month,
        String outcome,
        Optional<String> weight,
        Instant at)
        implements CohortFact {}
