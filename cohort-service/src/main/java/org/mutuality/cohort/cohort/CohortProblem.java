package org.mutuality.cohort.cohort;

import org.mutuality.platform.problem.Problem;

/** Why a cohort says no. */
public enum CohortProblem implements Problem {
    COHORT_INVALID(422, "The cohort's terms aren't as they should be"),
    COHORT_FOUNDED_OTHERWISE(409, "This cohort was founded on other terms");

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
