package org.mutuality.payment.provider.cash;

import org.mutuality.platform.problem.Problem;

/** Why a distributor's receipts are refused; none of them has had an effect then. */
public enum CashReceiptProblem implements Problem {
    /** At most 50,000 receipts. Split the file. */
    CASH_RECEIPTS_TOO_MANY(413, "Too many receipts in one file"),
    /** The errors name every invalid row, counted from 0 after the header. */
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
