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

/** Questions and their answers. Source: {@code question_view}. */
@ApplicationScoped
public class QuestionQueries {
    /** Purposes of encryption, each followed by the question's id. */
    static final String QUESTION = "question ";

    static final String ANSWER = "answer ";

    private final ReadModelDatabase views;
    private final FreeTextEncryption encryption;

    QuestionQueries(ReadModelDatabase views, FreeTextEncryption encryption) {
        this.views = views;
        this.encryption = encryption;
    }

    /**
     * A question in its current state.
     *
     * @param questionId id of the question
     * @param familyId the family that is asked
     * @param month the month that it is about, such as {@code 2021-03}
     * @param wording text of the question
     * @param askedAt when it was asked
     * @param answer the family's last answer; left out when there is none
     * @param answeredAt time of the last answer; left out when there is none
     * @param closedAt when the liaison closed it; left out while it is open
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
        private QuestionRow withText(String question, Optional<String> clearAnswer) {
            return new QuestionRow(questionId, familyId, month, question, askedAt, clearAnswer, answeredAt, closedAt);
        }
    }

    /** @param wording encrypted, as is {@code answer}; empty where it is stored unencrypted */
    private record StoredQuestionRow(
            long position, QuestionRow row, Optional<Ciphertext> wording, Optional<Ciphertext> answer) {}

    /** The family that is asked. */
    Optional<UUID> findFamilyOf(UUID questionId) {
        return views.read(sql -> sql.select("select family_id from question_view where question_id = ?", questionId)
                .mapTo(UUID.class)
                .findOne());
    }

    /**
     * In the order they were asked; empty for an erased family.
     *
     * @param open only open ones (true) or only closed ones (false); empty: all
     */
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
                .map((row, context) -> storedRow(row))
                .list());
        Page<StoredQuestionRow> page = Page.of(rows, limit, stored -> Cursor.of(stored.position));
        return new Page<>(
                page.items().stream()
                        .flatMap(stored -> decrypted(stored).stream())
                        .toList(),
                page.next());
    }

    private Optional<QuestionRow> decrypted(StoredQuestionRow stored) {
        QuestionRow row = stored.row;
        Optional<String> question = stored.wording.isEmpty()
                ? Optional.of(row.wording)
                : stored.wording.flatMap(text -> encryption.decrypt(row.familyId, QUESTION + row.questionId, text));
        Optional<String> answer = stored.answer.isEmpty()
                ? row.answer
                : stored.answer.flatMap(text -> encryption.decrypt(row.familyId, ANSWER + row.questionId, text));
        return question.map(text -> row.withText(text, answer));
    }

    private static StoredQuestionRow storedRow(ResultSet row) throws SQLException {
        return new StoredQuestionRow(
                row.getLong("position"),
                row(row),
                Optional.ofNullable(row.getString("encrypted_wording")).map(Ciphertext::new),
                Optional.ofNullable(row.getString("encrypted_answer")).map(Ciphertext::new));
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
