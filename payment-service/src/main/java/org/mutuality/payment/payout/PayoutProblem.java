package org.mutuality.payment.payout;

import org.mutuality.platform.problem.Problem;

/** Why a payout can't go on. */
public enum PayoutProblem implements Problem {
    PAYOUT_INVALID(422, "Invalid payout"),
    PAYOUT_ALREADY_CREATED(409, "The payout already exists with other content"),
    PAYOUT_IN_ANOTHER_BATCH(409, "The payout is not in this batch"),
    PAYOUT_NOT_DUE(409, "The payout is no longer owed"),
    PAYOUT_HELD(409, "The payout is on hold"),
    PAYOUT_IN_PROGRESS(409, "The payout is in progress"),
    PAYOUT_ORDER_UNKNOWN(404, "The payout has no such order");

    private final Definition definition;

    PayoutProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
