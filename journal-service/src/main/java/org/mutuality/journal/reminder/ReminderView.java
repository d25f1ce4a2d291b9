package org.mutuality.journal.reminder;

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
import org.mutuality.platform.view.Views;

/** What families were reminded of. Source: reminder_view. */
@ApplicationScoped
class ReminderView {
    private static final String END = "9999-99";

    private final Views views;

    ReminderView(Views views) {
        this.views = views;
    }

    /** @param overdueAt of those that are overdue; {@code remindedAt}: when it was told */
    public record Row(YearMonth month, Kind kind, Instant dueAt, Optional<Instant> overdueAt, Instant remindedAt) {}

    /** Where a page ended. */
    record Place(YearMonth month, String kind) {}

    /** Newest month first, overdue before due. */
    List<Row> of(UUID familyId, Optional<Place> after, int most) {
        String month = after.map(place -> place.month().toString()).orElse(END);
        String kind = after.map(Place::kind).orElse("");
        return views.read(sql -> sql.select(
                        "select * from reminder_view where family_id = ? and (month, kind) < (?, ?)"
                                + " order by month desc, kind desc limit ?",
                        familyId,
                        month,
                        kind,
                        most)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                YearMonth.parse(row.getString("month")),
                Kind.fromString(row.getString("kind")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                maybe(row.getObject("overdue_at", OffsetDateTime.class)),
                row.getObject("reminded_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Instant> maybe(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
