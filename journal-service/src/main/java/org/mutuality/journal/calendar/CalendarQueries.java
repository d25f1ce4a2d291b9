package org.mutuality.journal.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.journal.calendar.CohortCalendars.CohortTimeZones;
import org.mutuality.platform.database.ReadModelDatabase;

/** Calendars of cohorts. Source: {@code calendar_view}. */
@ApplicationScoped
public class CalendarQueries implements CohortTimeZones {
    private final ReadModelDatabase views;

    CalendarQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A cohort's calendar.
     *
     * @param version 0 while the cohort has set none and the default applies
     */
    public record CalendarRow(int version, Schedule schedule) {}

    public CalendarRow forCohort(UUID cohortId) {
        return views.read(sql -> sql.select("select * from calendar_view where cohort_id = ?", cohortId)
                .map((row, context) -> new CalendarRow(row.getInt("version"), schedule(row)))
                .findOne()
                .orElseGet(() -> new CalendarRow(0, Schedule.DEFAULT)));
    }

    @Override
    public Optional<ZoneId> timeZone(UUID cohortId) {
        return views.read(sql -> sql.select("select time_zone from calendar_view where cohort_id = ?", cohortId)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
    }

    /** All calendars that were set, by cohort. */
    public Map<UUID, Schedule> all() {
        return views.read(sql -> sql
                .select("select * from calendar_view")
                .map((row, context) -> Map.entry(row.getObject("cohort_id", UUID.class), schedule(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                row.getString("time_zone"),
                row.getInt("due_day"),
                row.getInt("overdue_after_days"),
                row.getString("remind_at"));
    }
}
