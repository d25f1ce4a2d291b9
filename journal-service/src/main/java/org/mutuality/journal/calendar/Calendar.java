package org.mutuality.journal.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.calendar.CalendarProblem.CALENDAR_INVALID;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.calendar.CalendarCommand.SetCalendar;
import org.mutuality.journal.calendar.CalendarEvent.CalendarSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/** The due dates of a cohort's journals. Only the latest setting counts; reminders already sent are not repeated. */
@StoredAs(name = "journal.Calendar", revision = 1)
public class Calendar {
    @AggregateIdentifier
    private @Nullable CalendarId id;

    private @Nullable Schedule schedule;
    private int version;

    /** For Axon, which fills it from the events. */
    Calendar() {}

    @CreateIfMissing
    void decide(SetCalendar command) {
        ValidationErrors errors = new ValidationErrors();
        command.schedule().validate(errors);
        errors.throwIfAny(CALENDAR_INVALID);
        if (command.schedule().equals(schedule)) {
            return;
        }
        if (command.expectedVersion().filter(expected -> expected != version).isPresent()) {
            throw PRECONDITION_FAILED.because("current-version", version);
        }
        apply(new CalendarSet(command.calendarId(), command.country(), version + 1, command.schedule(), command.at()));
    }

    @EventSourcingHandler
    void evolve(CalendarSet event) {
        id = event.calendarId();
        schedule = event.schedule();
        version = event.version();
    }
}
