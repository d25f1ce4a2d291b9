package org.mutuality.payment.receipt;

import org.mutuality.platform.problem.Problem;

/** Why money can't be recorded as received, or that be reversed. */
public enum ReceiptProblem implements Problem {
    RECEIPT_INVALID(422, "Invalid receipt"),
    RECEIPT_ALREADY_RECORDED(409, "A receipt with this id has other content"),
    REVERSAL_INVALID(422, "Invalid reversal"),
    REVERSAL_NOT_PROPOSED(409, "No reversal was proposed"),
    REVERSAL_NEEDS_FOUR_EYES(403, "The proposer of a reversal cannot approve it"),
    REVERSAL_APPROVED(409, "The reversal is already approved");

    private final Definition definition;

    ReceiptProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
