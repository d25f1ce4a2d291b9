package org.mutuality.payment.provider.cash;

import org.mutuality.platform.problem.Problem;

/** Why a distributor's receipts aren't taken; nothing of them has had an effect then. */
public enum CashReceiptProblem implements Problem {
    CASH_RECEIPTS_TOO_MANY(413, "Too many receipts in one file"),
    CASH_RECEIPTS_INVALID(422, "Invalid cash receipts");

    private final Definition definition;

    CashReceiptProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
