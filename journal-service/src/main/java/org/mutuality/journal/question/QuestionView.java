package org.mutuality.journal.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.view.Views;

/** Questions and what families said to them. Source: {@code question_view}. */
@ApplicationScoped
public class QuestionView {
    private final Views views;

    QuestionView(Views views) {
        this.views = views;
    }

    /**
     * A question as it stands.
     *
     * @param answer the last one; {@code answeredAt} is its time
     * @param closedAt when the liaison said that it is done
     */
    public record Row(
            UUID questionId,
            UUID familyId,
            YearMonth month,
            String wording,
            Instant askedAt,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            Optional<Instant> closedAt) {}

    Optional<Row> find(UUID questionId) {
        return views.read(sql -> sql.select("select * from question_view where question_id = ?", questionId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** In the order they were asked. @param open only those not closed, or only those closed; empty: all */
    public Page<Row> ofFamily(UUID familyId, Optional<Boolean> open, Optional<Cursor> after, Limit limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<Placed> rows = views.read(sql -> sql.createQuery("""
                        select * from question_view
                        where family_id = :family and position > :position
                          and (cast(:open as boolean) is null or (closed_at is null) = :open)
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("position", position)
                .bind("open", open.orElse(null))
                .bind("most", limit.andOne())
                .map((row, context) -> new Placed(row.getLong("position"), row(row)))
                .list());
        Page<Placed> page = Page.of(rows, limit, placed -> Cursor.of(placed.position));
        return new Page<>(page.items().stream().map(Placed::row).toList(), page.next());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("question_id", UUID.class),
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getString("wording"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answer")),
                time(row.getObject("answered_at", OffsetDateTime.class)),
                time(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> time(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private record Placed(long position, Row row) {}
}
