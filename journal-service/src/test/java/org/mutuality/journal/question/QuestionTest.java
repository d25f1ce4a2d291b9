package org.mutuality.journal.question;

import static org.mutuality.journal.question.QuestionProblem.QUESTION_ALREADY_ASKED;
import static org.mutuality.journal.question.QuestionProblem.QUESTION_NOT_FOUND;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.freetext.FakeEncryption;
import org.mutuality.journal.question.QuestionCommand.AnswerQuestion;
import org.mutuality.journal.question.QuestionCommand.AskQuestion;
import org.mutuality.journal.question.QuestionCommand.CloseQuestion;
import org.mutuality.journal.question.QuestionEvent.QuestionAnswered;
import org.mutuality.journal.question.QuestionEvent.QuestionAsked;
import org.mutuality.journal.question.QuestionEvent.QuestionClosed;
import org.mutuality.testkit.AggregateSpec;

class QuestionTest {
    private static final QuestionId ID = new QuestionId(UUID.randomUUID());
    private static final QuestionSubject MARCH =
            new QuestionSubject(UUID.randomUUID(), UUID.randomUUID(), "PH", YearMonth.of(2021, 3));
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");

    private final AggregateSpec<Question> question = AggregateSpec.of(Question.class);

    @Test
    void a_question_is_asked_once() {
        question.given().when(ask("How is the roof?")).then(asked());
        question.given(asked()).when(ask("How is the roof?")).thenNothing();
        question.given(asked()).when(ask("How are you?")).thenRefused(QUESTION_ALREADY_ASKED);
    }

    @Test
    void the_family_answers_and_may_answer_otherwise_also_when_it_is_closed() {
        question.given(asked()).when(answer("dry")).then(answered("dry"));
        question.given(asked(), answered("dry")).when(answer("dry")).thenNothing();
        question.given(asked(), answered("dry")).when(answer("wet")).then(answered("wet"));
        question.given(asked(), closed()).when(answer("dry")).then(answered("dry"));
        question.given().when(answer("dry")).thenRefused(QUESTION_NOT_FOUND);
    }

    @Test
    void it_is_closed_once_answered_or_not() {
        question.given(asked()).when(new CloseQuestion(ID, AT)).then(closed());
        question.given(asked(), closed()).when(new CloseQuestion(ID, AT)).thenNothing();
        question.given().when(new CloseQuestion(ID, AT)).thenRefused(QUESTION_NOT_FOUND);
    }

    @Test
    void what_was_written_before_text_was_encrypted_is_recognised() {
        QuestionAsked early = new QuestionAsked(ID, MARCH, Optional.of("How is the roof?"), AT, Optional.empty());
        QuestionAnswered dry = new QuestionAnswered(ID, MARCH, Optional.of("dry"), AT, Optional.empty());
        question.given(early).when(ask("How is the roof?")).thenNothing();
        question.given(early).when(ask("How are you?")).thenRefused(QUESTION_ALREADY_ASKED);
        question.given(early, dry).when(answer("dry")).thenNothing();
        question.given(early, dry).when(answer("wet")).then(answered("wet"));
    }

    private static AskQuestion ask(String wording) {
        return new AskQuestion(ID, MARCH, FakeEncryption.written(wording), AT);
    }

    private static QuestionAsked asked() {
        return new QuestionAsked(ID, MARCH, Optional.empty(), AT, Optional.of(FakeEncryption.text("How is the roof?")));
    }

    private static AnswerQuestion answer(String wording) {
        return new AnswerQuestion(ID, FakeEncryption.written(wording), AT);
    }

    private static QuestionAnswered answered(String wording) {
        return new QuestionAnswered(ID, MARCH, Optional.empty(), AT, Optional.of(FakeEncryption.text(wording)));
    }

    private static QuestionClosed closed() {
        return new QuestionClosed(ID, MARCH, AT);
    }
}
