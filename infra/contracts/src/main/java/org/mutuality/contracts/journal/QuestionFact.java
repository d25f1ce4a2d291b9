package org.mutuality.contracts.journal;

import java.time.YearMonth;
import java.util.UUID;

/** What a liaison would like to know about a family's month, and that it was answered; without anybody's words. */
public sealed interface QuestionFact extends JournalFact permits QuestionAsked, QuestionAnswered {
    UUID familyId();

    UUID questionId();

    YearMonth month();
}
