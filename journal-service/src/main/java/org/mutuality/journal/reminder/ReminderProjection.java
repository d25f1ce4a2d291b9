package org.mutuality.journal.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.reminder.ReminderEvent.DueReminded;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminded;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code reminder_view}: a row per family, month and kind. */
@Singleton
class ReminderProjection implements Projection<ReminderEvent> {
    @Override
    public String name() {
        return "reminder";
    }

    @Override
    public Class<ReminderEvent> family() {
        return ReminderEvent.class;
    }

    @Override
    public void project(ReminderEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case DueReminded due -> insert(due, Kind.DUE, null, sql);
            case OverdueReminded overdue -> insert(overdue, Kind.OVERDUE, overdue.overdueAt(), sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from reminder_view");
    }

    private static void insert(ReminderEvent event, Kind kind, @Nullable Instant overdueAt, Handle sql) {
        sql.execute(
                "insert into reminder_view values (?, ?, ?, ?, ?, ?)",
                event.familyId(),
                event.month().toString(),
                kind.word(),
                utc(event.dueAt()),
                overdueAt == null ? null : utc(overdueAt),
                utc(event.at()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
