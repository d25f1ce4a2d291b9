package org.mutuality.payment.payout;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing a command to a payout. */
public enum PayoutProblem implements Problem {
    /** The amount must be more than 0. */
    PAYOUT_INVALID(422, "Invalid payout"),
    /** A payout for this cause exists with another amount or family. */
    PAYOUT_ALREADY_CREATED(409, "The payout already exists with other content"),
    /** Another batch contains the payout. */
    PAYOUT_IN_ANOTHER_BATCH(409, "The payout is not in this batch"),
    /** The payout was paid or cancelled. */
    PAYOUT_NOT_DUE(409, "The payout is no longer owed"),
    /** The family withdrew its consent to be paid; the payout waits until it consents again. */
    PAYOUT_HELD(409, "The payout is on hold"),
    /** The provider may be paying it at this moment. Try again when it has answered. */
    PAYOUT_IN_PROGRESS(409, "The payout is in progress"),
    /** The payout was never sent with this order id. */
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
