package org.mutuality.journal.calendar;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a cohort's calendar. */
public sealed interface CalendarCommand {
    CalendarId calendarId();

    /** @param expectedVersion the version that the caller has seen, 0 for the default; empty when it doesn't mind */
    record SetCalendar(
            @TargetAggregateIdentifier CalendarId calendarId, Schedule schedule, Optional<Integer> expectedVersion, Instant at)
            implements CalendarCommand {}
}
