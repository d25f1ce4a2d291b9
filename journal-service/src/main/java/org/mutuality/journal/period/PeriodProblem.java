package org.mutuality.journal.period;

import org.mutuality.platform.problem.Problem;

/** Why a cohort's month can't be locked or reopened. */
enum PeriodProblem implements Problem {
    PERIOD_INVALID(422, "Some of it isn't as it should be"),
    PERIOD_NOT_THE_COHORTS(422, "The cohort keeps no journals of this month"),
    PERIOD_NOT_LOCKED(409, "Only a locked month can be reopened");

    private final Definition definition;

    PeriodProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
