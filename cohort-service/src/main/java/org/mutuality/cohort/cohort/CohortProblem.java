package org.mutuality.cohort.cohort;

import org.mutuality.platform.problem.Problem;

/** Refusals of cohort commands. */
public enum CohortProblem implements Problem {
    /** A term is invalid; {@code errors} lists each invalid field. */
    COHORT_INVALID(422, "Invalid cohort"),
    /** The terms of a cohort cannot be changed. Use another id for another cohort. */
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
