package org.mutuality.cohort.meeting;

import org.mutuality.platform.problem.Problem;

/** Refusals of meeting commands. */
public enum MeetingProblem implements Problem {
    /** The meeting has an invalid field; {@code errors} lists each. */
    MEETING_INVALID(422, "Invalid meeting"),
    /** Correct the attendance, or record another meeting under another id. */
    MEETING_ALREADY_RECORDED(409, "The meeting is already recorded with other content"),
    /** Read the meeting again and correct its current version. */
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
