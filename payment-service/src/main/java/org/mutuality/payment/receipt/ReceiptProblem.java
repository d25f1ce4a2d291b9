package org.mutuality.payment.receipt;

import org.mutuality.platform.problem.Problem;

/** Why money can't be recorded as received, or that be reversed. */
public enum ReceiptProblem implements Problem {
    RECEIPT_INVALID(422, "The receipt isn't as it should be"),
    RECEIPT_ALREADY_RECORDED(409, "Another receipt was recorded under this id"),
    REVERSAL_INVALID(422, "The reversal isn't as it should be"),
    REVERSAL_NOT_PROPOSED(409, "No reversal has been proposed"),
    REVERSAL_NEEDS_FOUR_EYES(403, "The one who proposes a reversal can't approve it"),
    REVERSAL_APPROVED(409, "The reversal is approved already");

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
