package org.mutuality.journal.question;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.freetext.FakeEncryption;
import org.mutuality.journal.question.QuestionEvent.QuestionAnswered;
import org.mutuality.journal.question.QuestionEvent.QuestionAsked;
import org.mutuality.journal.question.QuestionEvent.QuestionClosed;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.testkit.ProjectionSpec;

class QuestionProjectionTest {
    private static final String ROW =
            "select month, wording, answer, closed_at is not null as closed from question_view order by position";
    private static final String ENCRYPTED =
            "select wording, encrypted_wording, answer, encrypted_answer from question_view";

    private final QuestionId id = new QuestionId(UUID.randomUUID());
    private final QuestionSubject march =
            new QuestionSubject(UUID.randomUUID(), UUID.randomUUID(), "PH", YearMonth.of(2021, 3));

    private final ProjectionSpec<QuestionEvent> view = ProjectionSpec.of(new QuestionProjection());

    @Test
    void a_question_with_its_last_answer() {
        view.given(new QuestionAsked(id, march, Optional.empty(), Instant.EPOCH, sealed("How is the roof?")))
                .then(ENCRYPTED, "null | " + text("How is the roof?") + " | null | null")
                .given(new QuestionAnswered(id, march, Optional.empty(), Instant.EPOCH, sealed("dry")))
                .given(new QuestionClosed(id, march, Instant.EPOCH))
                .given(new QuestionAnswered(id, march, Optional.empty(), Instant.EPOCH, sealed("wet")))
                .then(ENCRYPTED, "null | " + text("How is the roof?") + " | null | " + text("wet"))
                .then(ROW, "2021-03 | null | null | true")
                .rebuilt()
                .then(ENCRYPTED, "null | " + text("How is the roof?") + " | null | " + text("wet"))
                .then(ROW, "2021-03 | null | null | true");
    }

    @Test
    void what_was_written_before_text_was_encrypted_is_unencrypted_until_it_is_answered_anew() {
        view.given(new QuestionAsked(id, march, Optional.of("How is the roof?"), Instant.EPOCH, Optional.empty()))
                .given(new QuestionAnswered(id, march, Optional.of("dry"), Instant.EPOCH, Optional.empty()))
                .then(ROW, "2021-03 | How is the roof? | dry | false")
                .given(new QuestionAnswered(id, march, Optional.empty(), Instant.EPOCH, sealed("wet")))
                .then(ENCRYPTED, "How is the roof? | null | null | " + text("wet"));
    }

    private static Optional<EncryptedText> sealed(String words) {
        return Optional.of(FakeEncryption.text(words));
    }

    private static String text(String words) {
        return FakeEncryption.text(words).ciphertext().text();
    }
}
