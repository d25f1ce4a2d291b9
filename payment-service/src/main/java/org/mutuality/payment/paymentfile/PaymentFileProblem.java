package org.mutuality.payment.paymentfile;

import org.mutuality.platform.problem.Problem;

/** Why a file isn't given out. */
public enum PaymentFileProblem implements Problem {
    PAYMENT_FILE_OTHER_PROVIDER(409, "The batch is paid by another provider"),
    PAYMENT_FILE_NOT_READY(409, "The file isn't ready yet"),
    PAYMENT_FILE_EMPTY(409, "Nothing of the batch is to be paid by a file"),
    PAYMENT_FILE_CHANGED(409, "Accounts in the file aren't what they were when it was given out");

    private final int status;
    private final String title;

    PaymentFileProblem(int status, String title) {
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
