package org.mutuality.payment.payoutaccount;

import org.mutuality.platform.problem.Problem;

/** Why a payout account cannot be submitted, verified or reviewed. */
public enum PayoutAccountProblem implements Problem {
    /** The errors name every invalid field. */
    PAYOUT_ACCOUNT_INVALID(422, "Invalid payout account"),
    /** The family's data was erased. It cannot have a payout account any more. */
    PAYOUT_ACCOUNT_ERASED(410, "The payout account was erased with its family"),
    /** Another account was submitted since the one in the request was read. Read the account again. */
    PAYOUT_ACCOUNT_REPLACED(409, "The payout account was replaced"),
    /** Another person has to review the account. */
    PAYOUT_ACCOUNT_NEEDS_FOUR_EYES(403, "The person who entered or verified an account cannot be its second reviewer"),
    /** A rejected account cannot be accepted. Submit another account, or the same one again. */
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
