package org.mutuality.journal.calendar;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.calendar.CalendarEvent.CalendarSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code calendar_view}: one row per cohort that has set a calendar. */
@Singleton
class CalendarProjection implements Projection<CalendarEvent> {
    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Class<CalendarEvent> eventType() {
        return CalendarEvent.class;
    }

    @Override
    public void project(CalendarEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case CalendarSet set -> set(set, sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("calendar_view");
    }

    private static void set(CalendarSet set, Handle sql) {
        Schedule schedule = set.schedule();
        sql.execute(
                "insert into calendar_view values (?, ?, ?, ?, ?, ?) on conflict (cohort_id) do update set version ="
                        + " excluded.version, time_zone = excluded.time_zone, due_day = excluded.due_day,"
                        + " overdue_after_days = excluded.overdue_after_days, remind_at = excluded.remind_at",
                set.calendarId().value(),
                set.version(),
                schedule.timeZone(),
                schedule.dueDay(),
                schedule.overdueAfterDays(),
                schedule.remindAt());
    }
}
