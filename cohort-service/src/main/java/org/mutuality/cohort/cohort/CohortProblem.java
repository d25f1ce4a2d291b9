package org.mutuality.cohort.cohort;

import org.mutuality.platform.problem.Problem;

/** Why a cohort says no. */
public enum CohortProblem implements Problem {
    COHORT_INVALID(422, "Invalid cohort"),
    COHORT_ALREADY_EXISTS(409, "A cohort with this id has other terms");

    private final Definition definition;

    CohortProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
