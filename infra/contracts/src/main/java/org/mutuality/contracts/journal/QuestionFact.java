package org.mutuality.contracts.journal;

import java.time.YearMonth;
import java.util.UUID;

/** A liaison's question about a family's month, or its answer; neither text is published. */
public sealed interface QuestionFact extends JournalFact permits QuestionAsked, QuestionAnswered {
    UUID familyId();

    UUID questionId();

    YearMonth month();
}
