package org.mutuality.journal.question;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.words.Written;

/** What can be done with a question. */
public sealed interface QuestionCommand {
    QuestionId questionId();

    record AskQuestion(@TargetAggregateIdentifier QuestionId questionId, Asked asked, Written wording, Instant at)
            implements QuestionCommand {}

    record AnswerQuestion(@TargetAggregateIdentifier QuestionId questionId, Written wording, Instant at)
            implements QuestionCommand {}

    record CloseQuestion(@TargetAggregateIdentifier QuestionId questionId, Instant at) implements QuestionCommand {}
}
