package org.mutuality.cohort.meeting;

import org.mutuality.platform.problem.Problem;

/** Why a meeting can't be recorded. */
public enum MeetingProblem implements Problem {
    MEETING_INVALID(422, "Invalid meeting"),
    MEETING_ALREADY_RECORDED(409, "The meeting is already recorded with other content"),
    MEETING_CHANGED(409, "The attendance has changed since it was read");

    private final int status;
    private final String title;

    MeetingProblem(int status, String title) {
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
