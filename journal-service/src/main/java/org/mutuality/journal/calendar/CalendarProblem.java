package org.mutuality.journal.calendar;

import org.mutuality.platform.problem.Problem;

/** Why a calendar can't be set. */
public enum CalendarProblem implements Problem {
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
