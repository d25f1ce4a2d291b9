package org.mutuality.payment.payoutaccount;

import org.mutuality.platform.problem.Problem;

/** Why nothing can be done with a payout account. */
public enum PayoutAccountProblem implements Problem {
    PAYOUT_ACCOUNT_INVALID(422, "The account isn't as it should be"),
    PAYOUT_ACCOUNT_FORGOTTEN(410, "This family was forgotten: nothing is paid to it any more"),
    PAYOUT_ACCOUNT_TOLD_ANEW(409, "Another account was told since"),
    PAYOUT_ACCOUNT_NEEDS_FOUR_EYES(403, "Whoever told or verified an account can't be the second person to see it"),
    PAYOUT_ACCOUNT_REJECTED(409, "This account was rejected: it has to be told anew");

    private final Definition definition;

    PayoutAccountProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
