package org.mutuality.cohort.meeting;

import org.mutuality.platform.problem.Problem;

/** Refusals of meeting commands. */
public enum MeetingProblem implements Problem {
    /** The meeting has an invalid field; {@code errors} lists each. */
    MEETING_INVALID(422, "Invalid meeting"),
    /** Correct the attendance, or record another meeting under another id. */
    MEETING_ALREADY_RECORDED(409, "The meeting is already recorded with other content"),
    /** Read the meeting again and correct its current version. */
    MEETING_CHANGED(409, "The attendance has changed since it was read"),
    /** Meetings of the whole cohort are not paid, so nobody confirms them. */
    MEETING_OF_COHORT(409, "Only a meeting of a peer group is confirmed"),
    /** A family that did not attend cannot know who did. Another family that attended, or the liaison, has to confirm it. */
    MEETING_CONFIRMER_ABSENT(403, "A family that did not attend cannot confirm a meeting"),
    /** Another family that attended, or the liaison, has to confirm what was recorded or corrected. */
    MEETING_NEEDS_FOUR_EYES(403, "Whoever recorded the attendance cannot confirm it"),
    /** Another person has confirmed this version of the attendance. */
    MEETING_ALREADY_CONFIRMED(409, "The meeting is already confirmed");

    private final Definition definition;

    MeetingProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
