package org.mutuality.payment.provider.cash;

import org.mutuality.platform.problem.Problem;

/** Why a distributor's receipts aren't taken; nothing of them has had an effect then. */
public enum CashProblem implements Problem {
    CASH_RECEIPTS_TOO_MANY(413, "Too many receipts in one file"),
    CASH_RECEIPTS_INVALID(422, "Invalid cash receipts");

    private final int status;
    private final String title;

    CashProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
