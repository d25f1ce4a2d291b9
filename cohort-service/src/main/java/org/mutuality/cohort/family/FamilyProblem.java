package org.mutuality.cohort.family;

import org.mutuality.platform.problem.Problem;

/** Refusals of family commands. */
public enum FamilyProblem implements Problem {
    /** The enrolment has an invalid field; {@code errors} lists each. */
    FAMILY_INVALID(422, "Invalid family"),
    /** The outcome of an interview has an invalid field; {@code errors} lists each. */
    INTERVIEW_INVALID(422, "Invalid interview"),
    /** The status has an invalid reason or day; {@code errors} lists each. */
    FAMILY_STATUS_INVALID(422, "Invalid status of a family"),
    /** A family can be in one cohort only. */
    FAMILY_IN_OTHER_COHORT(409, "The family is in another cohort"),
    /** An enrolment cannot be changed; {@code errors} names what differs. Give or withdraw consents instead. */
    FAMILY_ALREADY_ENROLLED(409, "The family is already enrolled with other content"),
    /** An erased family cannot be changed or enrolled again. */
    FAMILY_ERASED(410, "The family's data was erased"),
    /** A family that was entered in error cannot be changed. Enrol another family under another id. */
    FAMILY_VOIDED(409, "The family was enrolled in error"),
    /**
     * The family does not have a status from which this one is possible, or has it already. A family that left or graduated has to
     * be {@code active} again first.
     */
    FAMILY_STATUS_NOT_POSSIBLE(409, "The family cannot change to this status"),
    /** Changes are recorded in the order of their days. To correct the last one, send another from the same day. */
    FAMILY_STATUS_OUT_OF_ORDER(409, "A later change of the family's status is recorded"),
    /** A family that is not in the programme any more cannot join others. Set its status to {@code active} first. */
    FAMILY_NOT_TAKING_PART(409, "The family does not take part in the programme any more"),
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
