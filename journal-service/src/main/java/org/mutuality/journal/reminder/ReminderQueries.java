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
import org.mutuality.platform.database.ReadModelDatabase;

/** Reminders of families. Source: {@code reminder_view}. */
@ApplicationScoped
class ReminderQueries {
    private static final String END = "9999-99";

    private final ReadModelDatabase views;

    ReminderQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A reminder of a missing journal.
     *
     * @param month the month that is missing, such as {@code 2021-03}
     * @param kind whether the journal is due or overdue
     * @param dueAt since when it is due
     * @param overdueAt since when it is overdue; left out for kind {@code due}
     * @param remindedAt when the reminder was issued
     */
    public record ReminderRow(
            YearMonth month, ReminderKind kind, Instant dueAt, Optional<Instant> overdueAt, Instant remindedAt) {}

    /** The last row of a page. */
    record ReminderPageKey(YearMonth month, String kind) {}

    /** Newest month first, overdue before due. */
    List<ReminderRow> of(UUID familyId, Optional<ReminderPageKey> after, int most) {
        String month = after.map(place -> place.month().toString()).orElse(END);
        String kind = after.map(ReminderPageKey::kind).orElse("");
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

    private static ReminderRow row(ResultSet row) throws SQLException {
        return new ReminderRow(
                YearMonth.parse(row.getString("month")),
                ReminderKind.fromString(row.getString("kind")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                maybe(row.getObject("overdue_at", OffsetDateTime.class)),
                row.getObject("reminded_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Instant> maybe(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
