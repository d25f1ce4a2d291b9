package org.mutuality.journal.calendar;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of a cohort's calendar. */
public sealed interface CalendarCommand {
    CalendarId calendarId();

    /**
     * @param country ISO 3166-1 alpha-2 code of the cohort's country
     * @param expectedVersion version the caller has read, 0 for the default; empty: any
     */
    record SetCalendar(
            @TargetAggregateIdentifier CalendarId calendarId,
            String country,
            Schedule schedule,
            Optional<Integer> expectedVersion,
            Instant at)
            implements CalendarCommand {}
}
