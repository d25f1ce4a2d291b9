package org.mutuality.journal.question;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.question.QuestionEvent.QuestionAnswered;
import org.mutuality.journal.question.QuestionEvent.QuestionAsked;
import org.mutuality.journal.question.QuestionEvent.QuestionClosed;
import org.mutuality.journal.question.QuestionEvent.WithText;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code question_view}. */
@Singleton
class QuestionProjection implements Projection<QuestionEvent> {
    @Override
    public String name() {
        return "question";
    }

    @Override
    public Class<QuestionEvent> eventType() {
        return QuestionEvent.class;
    }

    @Override
    public void project(QuestionEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case QuestionAsked asked ->
                sql.execute(
                        "insert into question_view (question_id, position, family_id, month, wording, asked_at, encrypted_wording)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        asked.questionId().value(),
                        recorded.position(),
                        asked.subject().familyId(),
                        asked.subject().month().toString(),
                        asked.wording().orElse(null),
                        asked.at().atOffset(UTC),
                        ciphertext(asked));
            case QuestionAnswered answered ->
                sql.execute(
                        "update question_view set answer = ?, encrypted_answer = ?, answered_at = ? where question_id = ?",
                        answered.wording().orElse(null),
                        ciphertext(answered),
                        answered.at().atOffset(UTC),
                        answered.questionId().value());
            case QuestionClosed closed ->
                sql.execute(
                        "update question_view set closed_at = ? where question_id = ?",
                        closed.at().atOffset(UTC),
                        closed.questionId().value());
        }
    }

    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute("delete from question_view where family_id = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("question_view");
    }

    private static @Nullable String ciphertext(WithText event) {
        return event.encrypted().map(text -> text.ciphertext().text()).orElse(null);
    }
}
