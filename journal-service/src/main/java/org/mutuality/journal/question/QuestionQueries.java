package org.mutuality.journal.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** Questions and what families said to them. Source: {@code question_view}. */
@ApplicationScoped
public class QuestionQueries {
    /** What words are encrypted for, with the question's id: of what a liaison asks, and of what the family answers. */
    static final String QUESTION = "question ";

    static final String ANSWER = "answer ";

    private final ReadModelDatabase views;
    private final FreeTextEncryption encryption;

    QuestionQueries(ReadModelDatabase views, FreeTextEncryption encryption) {
        this.views = views;
        this.encryption = encryption;
    }

    /**
     * A question as it stands.
     *
     * @param answer the last one; {@code answeredAt} is its time
     * @param closedAt when the liaison said that it is done
     */
    public record QuestionRow(
            UUID questionId,
            UUID familyId,
            YearMonth month,
            String wording,
            Instant askedAt,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            Optional<Instant> closedAt) {
        private QuestionRow saying(String question, Optional<String> words) {
            return new QuestionRow(questionId, familyId, month, question, askedAt, words, answeredAt, closedAt);
        }
    }

    /** As it is kept. @param wording sealed, as is {@code answer}; empty where it stands in clear */
    private record StoredQuestionRow(
            long position, QuestionRow row, Optional<Ciphertext> wording, Optional<Ciphertext> answer) {}

    /** Whom it asks. */
    Optional<UUID> findFamilyOf(UUID questionId) {
        return views.read(sql -> sql.select("select family_id from question_view where question_id = ?", questionId)
                .mapTo(UUID.class)
                .findOne());
    }

    /** In the order they were asked; none of an erased family. @param open only those not closed, or only those closed; empty: all */
    public Page<QuestionRow> ofFamily(UUID familyId, Optional<Boolean> open, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<StoredQuestionRow> rows = views.read(sql -> sql.createQuery("""
                        select * from question_view
                        where family_id = :family and position > :position
                          and (cast(:open as boolean) is null or (closed_at is null) = :open)
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("position", position)
                .bind("open", open.orElse(null))
                .bind("most", limit.andOne())
                .map((row, context) -> kept(row))
                .list());
        Page<StoredQuestionRow> page = Page.of(rows, limit, kept -> Cursor.of(kept.position));
        return new Page<>(
                page.items().stream().flatMap(kept -> opened(kept).stream()).toList(), page.next());
    }

    private Optional<QuestionRow> opened(StoredQuestionRow kept) {
        QuestionRow row = kept.row;
        Optional<String> question = kept.wording.isEmpty()
                ? Optional.of(row.wording)
                : kept.wording.flatMap(text -> encryption.decrypt(row.familyId, QUESTION + row.questionId, text));
        Optional<String> answer = kept.answer.isEmpty()
                ? row.answer
                : kept.answer.flatMap(text -> encryption.decrypt(row.familyId, ANSWER + row.questionId, text));
        return question.map(text -> row.saying(text, answer));
    }

    private static StoredQuestionRow kept(ResultSet row) throws SQLException {
        return new StoredQuestionRow(
                row.getLong("position"),
                row(row),
                Optional.ofNullable(row.getString("sealed_wording")).map(Ciphertext::new),
                Optional.ofNullable(row.getString("sealed_answer")).map(Ciphertext::new));
    }

    private static QuestionRow row(ResultSet row) throws SQLException {
        return new QuestionRow(
                row.getObject("question_id", UUID.class),
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                Objects.requireNonNullElse(row.getString("wording"), ""),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answer")),
                time(row.getObject("answered_at", OffsetDateTime.class)),
                time(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> time(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
