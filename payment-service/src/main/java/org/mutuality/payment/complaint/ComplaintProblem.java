package org.mutuality.payment.complaint;

import org.mutuality.platform.problem.Problem;

/** Why a complaint can't be made or go on. */
public enum ComplaintProblem implements Problem {
    COMPLAINT_INVALID(422, "Some of it isn't as it should be"),
    COMPLAINT_ALREADY_MADE(409, "Another complaint was made under this id"),
    COMPLAINT_TOO_EARLY(409, "This payout is not on its way yet"),
    COMPLAINT_OPEN_ALREADY(409, "There is a complaint about this payout that isn't done"),
    COMPLAINT_NEEDS_TWO(403, "Whoever speaks for the family can't be the one who answers it"),
    COMPLAINT_NOT_ANSWERED(409, "It isn't answered yet: there is nothing to accept or to object to"),
    COMPLAINT_CLOSED(409, "This complaint is done: its answer was accepted");

    private final Definition definition;

    ComplaintProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
