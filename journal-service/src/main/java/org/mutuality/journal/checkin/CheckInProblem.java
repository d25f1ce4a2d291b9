package org.mutuality.journal.checkin;

import org.mutuality.platform.problem.Problem;

/** Reasons to refuse a check-in. */
enum CheckInProblem implements Problem {
    /** The day is not one of the cohort's; {@code errors} names it. */
    CHECK_IN_INVALID(422, "Invalid check-in"),
    /** No check-in has this id. */
    CHECK_IN_NOT_FOUND(404, "The check-in does not exist"),
    /** An id stands for one check-in for ever; use another id for another one, also after it was withdrawn. */
    CHECK_IN_ALREADY_RECORDED(409, "A check-in with this id has other content or was withdrawn");

    private final Definition definition;

    CheckInProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
