package org.mutuality.journal.period;

import org.mutuality.platform.problem.Problem;

/** Why a cohort's month can't be locked or reopened. */
enum PeriodProblem implements Problem {
    PERIOD_INVALID(422, "Invalid period"),
    PERIOD_OUTSIDE_COHORT(422, "The month is outside the cohort's months"),
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
