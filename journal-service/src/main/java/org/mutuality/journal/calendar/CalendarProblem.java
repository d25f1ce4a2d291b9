package org.mutuality.journal.calendar;

import org.mutuality.platform.problem.Problem;

/** Why a calendar can't be set. */
public enum CalendarProblem implements Problem {
    CALENDAR_INVALID(422, "Invalid calendar");

    private final int status;
    private final String title;

    CalendarProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
