package org.mutuality.cohort.family;

import org.mutuality.platform.problem.Problem;

/** Why a family can't be enrolled or changed. */
public enum FamilyProblem implements Problem {
    FAMILY_INVALID(422, "The family isn't described as it should be"),
    FAMILY_ELSEWHERE(409, "This family is in another cohort"),
    FAMILY_ENROLLED_OTHERWISE(409, "This family was enrolled with other content"),
    FAMILY_ERASED(410, "This family was erased"),
    COHORT_NOT_OPEN(409, "The cohort takes no families yet");

    private final Definition definition;

    FamilyProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
