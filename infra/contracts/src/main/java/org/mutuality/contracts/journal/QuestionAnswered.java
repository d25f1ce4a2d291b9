package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family answered a question; published again when it changes its answer. */
@PublishedAs("mutuality.journal.QuestionAnswered")
public record QuestionAnswered(
        UUID questionId, UUID familyId, UUID cohortId, String country, YearMonth month, Instant at)
        implements QuestionFact {}
