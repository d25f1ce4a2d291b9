package org.mutuality.journal.period;

import org.mutuality.platform.problem.Problem;

/** Refusals of locking and reopening a cohort's months. */
enum PeriodProblem implements Problem {
    /** The reason is missing or too long. */
    PERIOD_INVALID(422, "Invalid period"),
    /** A cohort's months run from its first month to the current one, which the detail names. */
    PERIOD_OUTSIDE_COHORT(422, "The month is outside the cohort's months"),
    /** Only a locked month can be reopened. */
    PERIOD_NOT_LOCKED(409, "The month is not locked");

    private final Definition definition;

    PeriodProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
