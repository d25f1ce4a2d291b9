package org.mutuality.payment.complaint;

import org.mutuality.platform.problem.Problem;

/** Why a complaint cannot be created or changed. */
public enum ComplaintProblem implements Problem {
    /** A text is longer than 2,000 characters, or has control characters. The errors name the field. */
    COMPLAINT_INVALID(422, "Invalid complaint"),
    /** Use another id, or reopen the complaint to add to it. */
    COMPLAINT_ALREADY_MADE(409, "A complaint with this id has other content"),
    /** The payout is waiting for a batch: nothing can be missing yet. */
    COMPLAINT_TOO_EARLY(409, "The payout was not sent yet"),
    /** A payout has one open complaint at a time. The detail names it. */
    COMPLAINT_ALREADY_OPEN(409, "The payout already has an open complaint"),
    /** Whoever made or reopened a complaint cannot answer it, and whoever answered it cannot accept the answer. */
    COMPLAINT_NEEDS_FOUR_EYES(403, "The speaker for the family cannot answer the complaint"),
    /** Finance has to give a final answer before the family can accept it or reopen the complaint. */
    COMPLAINT_NOT_ANSWERED(409, "The complaint was not answered yet"),
    /** The family has accepted the answer, or was erased. Make another complaint. */
    COMPLAINT_CLOSED(409, "The complaint is closed");

    private final Definition definition;

    ComplaintProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
