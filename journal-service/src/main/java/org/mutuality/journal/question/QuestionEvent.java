package org.mutuality.journal.question;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a question. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface QuestionEvent {
    QuestionId questionId();

    Asked asked();

    Instant at();

    @Revision("1")
    record QuestionAsked(QuestionId questionId, Asked asked, String wording, Instant at) implements QuestionEvent {}

    @Revision("1")
    record QuestionAnswered(QuestionId questionId, Asked asked, String wording, Instant at) implements QuestionEvent {}

    @Revision("1")
    record QuestionClosed(QuestionId questionId, Asked asked, Instant at) implements QuestionEvent {}
}
