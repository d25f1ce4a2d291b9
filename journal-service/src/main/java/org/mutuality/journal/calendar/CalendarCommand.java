package org.mutuality.journal.calendar;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of a cohort's calendar. */
public sealed interface CalendarCommand {
    CalendarId calendarId();

    /** @param expectedVersion version the caller has read, 0 for the default; empty: any */
    record SetCalendar(
            @TargetAggregateIdentifier CalendarId calendarId,
            Schedule schedule,
            Optional<Integer> expectedVersion,
            Instant at)
            implements CalendarCommand {}
}
