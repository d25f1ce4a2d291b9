package org.mutuality.journal.calendar;

import org.mutuality.platform.problem.Problem;

/** Refusals of calendars. */
public enum CalendarProblem implements Problem {
    /** The time zone, a day or the time of day is out of range; {@code errors} names each field. */
    CALENDAR_INVALID(422, "Invalid calendar");

    private final Definition definition;

    CalendarProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
