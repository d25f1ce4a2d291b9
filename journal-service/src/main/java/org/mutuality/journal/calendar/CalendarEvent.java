package org.mutuality.journal.calendar;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a cohort's calendar. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface CalendarEvent {
    CalendarId calendarId();

    @Revision("1")
    record CalendarSet(CalendarId calendarId, int version, Schedule schedule, Instant at) implements CalendarEvent {}
}
