package org.mutuality.payment.ledger;

import org.mutuality.platform.problem.Problem;

/** Why money can't be moved. */
public enum TransferProblem implements Problem {
    TRANSFER_INVALID(422, "The transfer isn't as it should be"),
    TRANSFER_ALREADY_POSTED(409, "It was posted with another content; what is posted is never changed");

    private final int status;
    private final String title;

    TransferProblem(int status, String title) {
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
