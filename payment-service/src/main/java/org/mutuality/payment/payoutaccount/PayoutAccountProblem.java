package org.mutuality.payment.payoutaccount;

import org.mutuality.platform.problem.Problem;

/** Why nothing can be done with a payout account. */
public enum PayoutAccountProblem implements Problem {
    PAYOUT_ACCOUNT_INVALID(422, "Invalid payout account"),
    PAYOUT_ACCOUNT_ERASED(410, "The payout account was erased with its family"),
    PAYOUT_ACCOUNT_REPLACED(409, "The payout account was replaced"),
    PAYOUT_ACCOUNT_NEEDS_FOUR_EYES(403, "The person who entered or verified an account cannot be its second reviewer"),
    PAYOUT_ACCOUNT_REJECTED(409, "The payout account was rejected");

    private final Definition definition;

    PayoutAccountProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
