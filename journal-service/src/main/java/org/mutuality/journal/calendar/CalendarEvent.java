package org.mutuality.journal.calendar;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a cohort's calendar. Private to this service. */
public sealed interface CalendarEvent {
    CalendarId calendarId();

    @StoredAs(name = "journal.CalendarSet", revision = 1)
    record CalendarSet(CalendarId calendarId, String country, int version, Schedule schedule, Instant at)
            implements CalendarEvent {}
}
