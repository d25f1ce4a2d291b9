package org.mutuality.cohort.family;

import org.mutuality.platform.problem.Problem;

/** Refusals of family commands. */
public enum FamilyProblem implements Problem {
    /** The enrolment has an invalid field; {@code errors} lists each. */
    FAMILY_INVALID(422, "Invalid family"),
    /** The outcome of an interview has an invalid field; {@code errors} lists each. */
    INTERVIEW_INVALID(422, "Invalid interview"),
    /** A family can be in one cohort only. */
    FAMILY_IN_OTHER_COHORT(409, "The family is in another cohort"),
    /** An enrolment cannot be changed; {@code errors} names what differs. Give or withdraw consents instead. */
    FAMILY_ALREADY_ENROLLED(409, "The family is already enrolled with other content"),
    /** An erased family cannot be changed or enrolled again. */
    FAMILY_ERASED(410, "The family's data was erased"),
    /** Open the cohort before enrolling families. */
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
