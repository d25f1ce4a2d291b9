package org.mutuality.cohort.cohort;

import org.mutuality.platform.problem.Problem;

/** Why a cohort says no. */
public enum CohortProblem implements Problem {
    COHORT_INVALID(422, "The cohort's terms aren't as they should be"),
    COHORT_FOUNDED_OTHERWISE(409, "This cohort was founded on other terms");

    private final Definition definition;

    CohortProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
