package org.mutuality.payment.complaint;

import org.mutuality.platform.problem.Problem;

/** Why a complaint can't be made or go on. */
public enum ComplaintProblem implements Problem {
    COMPLAINT_INVALID(422, "Invalid complaint"),
    COMPLAINT_ALREADY_MADE(409, "A complaint with this id has other content"),
    COMPLAINT_TOO_EARLY(409, "The payout was not sent yet"),
    COMPLAINT_ALREADY_OPEN(409, "The payout already has an open complaint"),
    COMPLAINT_NEEDS_FOUR_EYES(403, "The speaker for the family cannot answer the complaint"),
    COMPLAINT_NOT_ANSWERED(409, "The complaint was not answered yet"),
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
