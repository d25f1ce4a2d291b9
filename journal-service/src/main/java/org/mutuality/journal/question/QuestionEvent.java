package org.mutuality.journal.question;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.mutuality.journal.words.SealedText;
import org.mutuality.journal.words.Written;

/** What has happened to a question. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface QuestionEvent {
    QuestionId questionId();

    Asked asked();

    Instant at();

    /** Something was written: sealed; in clear in events from before words were. */
    sealed interface Worded {
        Optional<String> wording();

        Optional<SealedText> sealed();

        /** Tells wordings apart without their words. */
        default String digest() {
            return sealed().map(SealedText::fingerprint)
                    .or(() -> wording().map(Written::digest))
                    .orElseThrow();
        }
    }

    @Revision("1")
    record QuestionAsked(
            QuestionId questionId, Asked asked, Optional<String> wording, Instant at, Optional<SealedText> sealed)
            implements QuestionEvent, Worded {}

    @Revision("1")
    record QuestionAnswered(
            QuestionId questionId, Asked asked, Optional<String> wording, Instant at, Optional<SealedText> sealed)
            implements QuestionEvent, Worded {}

    @Revision("1")
    record QuestionClosed(QuestionId questionId, Asked asked, Instant at) implements QuestionEvent {}
}
