package org.mutuality.journal.question;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done with a question. */
public sealed interface QuestionCommand {
    QuestionId questionId();

    record AskQuestion(@TargetAggregateIdentifier QuestionId questionId, Asked asked, String wording, Instant at)
            implements QuestionCommand {}

    record AnswerQuestion(@TargetAggregateIdentifier QuestionId questionId, String wording, Instant at)
            implements QuestionCommand {}

    record CloseQuestion(@TargetAggregateIdentifier QuestionId questionId, Instant at) implements QuestionCommand {}
}
