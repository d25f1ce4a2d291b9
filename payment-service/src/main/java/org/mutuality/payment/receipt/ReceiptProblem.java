package org.mutuality.payment.receipt;

import org.mutuality.platform.problem.Problem;

/** Why money can't be recorded as received. */
public enum ReceiptProblem implements Problem {
    RECEIPT_INVALID(422, "The receipt isn't as it should be"),
    RECEIPT_ALREADY_RECORDED(409, "Another receipt was recorded under this id");

    private final int status;
    private final String title;

    ReceiptProblem(int status, String title) {
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
