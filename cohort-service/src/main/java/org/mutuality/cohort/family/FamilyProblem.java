package org.mutuality.cohort.family;

import org.mutuality.platform.problem.Problem;

/** Why a family can't be enrolled or changed. */
public enum FamilyProblem implements Problem {
    FAMILY_INVALID(422, "The family isn't described as it should be"),
    FAMILY_ELSEWHERE(409, "This family is in another cohort"),
    FAMILY_ENROLLED_OTHERWISE(409, "This family was enrolled with other content"),
    FAMILY_ERASED(410, "This family was erased"),
    COHORT_NOT_OPEN(409, "The cohort takes no families yet");

    private final int status;
    private final String title;

    FamilyProblem(int status, String title) {
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
