package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A liaison's question about a family's month, or its answer; neither text is published. */
public sealed interface QuestionFact extends JournalFact {
    UUID familyId();

    UUID questionId();

    YearMonth month();

    /** A liaison asked a family about a month. The journal itself does not change. */
    @PublishedAs("mutuality.journal.QuestionAsked")
    record QuestionAsked(UUID questionId, UUID familyId, UUID cohortId, String country, YearMonth month, Instant at)
            implements QuestionFact {}

    /** A family answered a question; published again when it changes its answer. */
    @PublishedAs("mutuality.journal.QuestionAnswered")
    record QuestionAnswered(UUID questionId, UUID familyId, UUID cohortId, String country, YearMonth month, Instant at)
            implements QuestionFact {}
}
