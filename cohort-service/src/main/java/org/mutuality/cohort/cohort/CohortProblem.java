package org.mutuality.cohort.cohort;

import org.mutuality.platform.problem.Problem;

/** Why a cohort says no. */
public enum CohortProblem implements Problem {
    COHORT_INVALID(422, "Invalid cohort"),
    COHORT_ALREADY_EXISTS(409, "A cohort with this id has other terms");

    private final int status;
    private final String title;

    CohortProblem(int status, String title) {
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
