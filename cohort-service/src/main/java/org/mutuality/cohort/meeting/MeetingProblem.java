package org.mutuality.cohort.meeting;

import org.mutuality.platform.problem.Problem;

/** Why a meeting can't be recorded. */
public enum MeetingProblem implements Problem {
    MEETING_INVALID(422, "Invalid meeting"),
    MEETING_ALREADY_RECORDED(409, "The meeting is already recorded with other content"),
    MEETING_CHANGED(409, "The attendance has changed since it was read");

    private final Definition definition;

    MeetingProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
