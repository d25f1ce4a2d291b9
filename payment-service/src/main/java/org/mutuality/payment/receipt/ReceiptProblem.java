package org.mutuality.payment.receipt;

import org.mutuality.platform.problem.Problem;

/** Why money can't be recorded as received, or that be reversed. */
public enum ReceiptProblem implements Problem {
    RECEIPT_INVALID(422, "The receipt isn't as it should be"),
    RECEIPT_ALREADY_RECORDED(409, "Another receipt was recorded under this id"),
    REVERSAL_INVALID(422, "The reversal isn't as it should be"),
    REVERSAL_NOT_PROPOSED(409, "Nobody has proposed to reverse the receipt"),
    REVERSAL_NEEDS_FOUR_EYES(403, "The one who proposes a reversal can't approve it"),
    REVERSAL_APPROVED(409, "The reversal is approved already");

    private final Definition definition;

    ReceiptProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
