package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A liaison asked a family about a month. The journal itself does not change. */
@PublishedAs("mutuality.journal.QuestionAsked")
public record QuestionAsked(UUID questionId, UUID familyId, UUID cohortId, String country, YearMonth month, Instant at)
        implements QuestionFact {}
