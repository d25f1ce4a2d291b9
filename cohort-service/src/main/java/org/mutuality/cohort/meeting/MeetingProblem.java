package org.mutuality.cohort.meeting;

import org.mutuality.platform.problem.Problem;

/** Why a meeting can't be recorded. */
public enum MeetingProblem implements Problem {
    MEETING_INVALID(422, "The meeting isn't described as it should be"),
    MEETING_HELD_OTHERWISE(409, "This meeting was recorded otherwise"),
    MEETING_CHANGED_MEANWHILE(409, "The attendance was corrected meanwhile");

    private final Definition definition;

    MeetingProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
