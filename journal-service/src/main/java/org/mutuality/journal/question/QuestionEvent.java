package org.mutuality.journal.question;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to a question. Private to this service. */
public sealed interface QuestionEvent {
    QuestionId questionId();

    QuestionSubject subject();

    Instant at();

    /** An event with text: encrypted; unencrypted in events from before text was encrypted; neither once it is erased. */
    sealed interface WithText {
        Optional<String> wording();

        Optional<EncryptedText> encrypted();

        /** Distinguishes texts without storing them. */
        default String digest() {
            return encrypted()
                    .map(EncryptedText::fingerprint)
                    .or(() -> wording().map(EncryptedTextWithDigest::digest))
                    .orElse("");
        }
    }

    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.QuestionAsked", revision = 1)
    record QuestionAsked(
            QuestionId questionId,
            QuestionSubject subject,
            @ErasedField Optional<String> wording,
            Instant at,
            @ErasedField Optional<EncryptedText> encrypted)
            implements QuestionEvent, WithText {}

    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "journal.QuestionAnswered", revision = 1)
    record QuestionAnswered(
            QuestionId questionId,
            QuestionSubject subject,
            @ErasedField Optional<String> wording,
            Instant at,
            @ErasedField Optional<EncryptedText> encrypted)
            implements QuestionEvent, WithText {}

    @StoredAs(name = "journal.QuestionClosed", revision = 1)
    record QuestionClosed(QuestionId questionId, QuestionSubject subject, Instant at) implements QuestionEvent {}
}
