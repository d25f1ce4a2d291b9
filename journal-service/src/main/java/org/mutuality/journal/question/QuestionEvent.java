package org.mutuality.journal.question;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.journal.words.Written;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to a question. Private to this service. */
public sealed interface QuestionEvent {
    QuestionId questionId();

    Asked asked();

    Instant at();

    /** Something was written: sealed; in clear in events from before words were. */
    sealed interface Worded {
        Optional<String> wording();

        Optional<EncryptedText> sealed();

        /** Tells wordings apart without their words. */
        default String digest() {
            return sealed().map(EncryptedText::fingerprint)
                    .or(() -> wording().map(Written::digest))
                    .orElseThrow();
        }
    }

    @StoredAs(name = "journal.QuestionAsked", revision = 1)
    record QuestionAsked(
            QuestionId questionId, Asked asked, Optional<String> wording, Instant at, Optional<EncryptedText> sealed)
            implements QuestionEvent, Worded {}

    @StoredAs(name = "journal.QuestionAnswered", revision = 1)
    record QuestionAnswered(
            QuestionId questionId, Asked asked, Optional<String> wording, Instant at, Optional<EncryptedText> sealed)
            implements QuestionEvent, Worded {}

    @StoredAs(name = "journal.QuestionClosed", revision = 1)
    record QuestionClosed(QuestionId questionId, Asked asked, Instant at) implements QuestionEvent {}
}
