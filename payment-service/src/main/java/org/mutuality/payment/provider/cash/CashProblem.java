package org.mutuality.payment.provider.cash;

import org.mutuality.platform.problem.Problem;

/** Why a distributor's receipts aren't taken; nothing of them has had an effect then. */
public enum CashProblem implements Problem {
    CASH_RECEIPTS_TOO_MANY(413, "The file has more receipts than one may have"),
    CASH_RECEIPTS_INVALID(422, "The receipts aren't as they should be");

    private final Definition definition;

    CashProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
