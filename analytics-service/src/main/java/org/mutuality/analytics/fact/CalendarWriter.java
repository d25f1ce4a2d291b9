package org.mutuality.analytics.fact;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes table {@code calendar}: the time zones by which the months of cohorts begin. */
public final class CalendarWriter {
    private CalendarWriter() {}

    /** The calendar set last counts, in whatever order they arrive. */
    public static void save(UUID cohortId, int version, String timeZone, Handle sql) {
        sql.execute("""
                insert into calendar (cohort_id, version, time_zone) values (?, ?, ?)
                on conflict (cohort_id) do update set version = excluded.version, time_zone = excluded.time_zone
                    where calendar.version < excluded.version""", cohortId, version, timeZone);
    }
}
