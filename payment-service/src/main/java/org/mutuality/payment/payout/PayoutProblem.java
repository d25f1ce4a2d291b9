package org.mutuality.payment.payout;

import org.mutuality.platform.problem.Problem;

/** Why a payout can't go on. */
public enum PayoutProblem implements Problem {
    PAYOUT_INVALID(422, "The payout isn't as it should be"),
    PAYOUT_ALREADY_OWED(409, "It is owed with another content; what is owed is never changed"),
    PAYOUT_IN_ANOTHER_BATCH(409, "Another batch has this payout, or none"),
    PAYOUT_NOT_DUE(409, "Nothing is owed any more"),
    PAYOUT_HELD(409, "The payout is held back"),
    PAYOUT_UNDER_WAY(409, "The payout is under way: the provider may be paying it"),
    PAYOUT_ORDER_UNKNOWN(404, "The payout was never sent by such an order");

    private final Definition definition;

    PayoutProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
