package org.mutuality.cohort.family;

import org.mutuality.platform.problem.Problem;

/** Why a family can't be enrolled or changed. */
public enum FamilyProblem implements Problem {
    FAMILY_INVALID(422, "Invalid family"),
    FAMILY_IN_OTHER_COHORT(409, "The family is in another cohort"),
    FAMILY_ALREADY_ENROLLED(409, "The family is already enrolled with other content"),
    FAMILY_ERASED(410, "The family's data was erased"),
    COHORT_NOT_OPEN(409, "The cohort is not open for enrolment yet");

    private final Definition definition;

    FamilyProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
