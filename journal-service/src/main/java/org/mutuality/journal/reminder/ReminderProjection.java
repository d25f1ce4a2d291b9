package org.mutuality.journal.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminderIssued;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code reminder_view}: a row per family, month and kind. */
@Singleton
class ReminderProjection implements Projection<ReminderEvent> {
    @Override
    public String name() {
        return "reminder";
    }

    @Override
    public Class<ReminderEvent> eventType() {
        return ReminderEvent.class;
    }

    @Override
    public void project(ReminderEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case DueReminderIssued due -> insert(due, ReminderKind.DUE, null, sql);
            case OverdueReminderIssued overdue -> insert(overdue, ReminderKind.OVERDUE, overdue.overdueAt(), sql);
        }
    }

    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute("delete from reminder_view where family_id = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("reminder_view");
    }

    private static void insert(ReminderEvent event, ReminderKind kind, @Nullable Instant overdueAt, Handle sql) {
        sql.execute(
                "insert into reminder_view values (?, ?, ?, ?, ?, ?)",
                event.familyId(),
                event.month().toString(),
                kind.jsonValue(),
                utc(event.dueAt()),
                overdueAt == null ? null : utc(overdueAt),
                utc(event.at()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
