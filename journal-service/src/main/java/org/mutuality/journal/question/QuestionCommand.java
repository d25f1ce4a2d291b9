package org.mutuality.journal.question;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;

/** Commands to a question. */
public sealed interface QuestionCommand {
    QuestionId questionId();

    record AskQuestion(
            @TargetAggregateIdentifier QuestionId questionId,
            QuestionSubject subject,
            EncryptedTextWithDigest wording,
            Instant at)
            implements QuestionCommand {}

    record AnswerQuestion(@TargetAggregateIdentifier QuestionId questionId, EncryptedTextWithDigest wording, Instant at)
            implements QuestionCommand {}

    record CloseQuestion(@TargetAggregateIdentifier QuestionId questionId, Instant at) implements QuestionCommand {}
}
