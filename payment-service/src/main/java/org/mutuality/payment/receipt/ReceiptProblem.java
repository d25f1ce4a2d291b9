package org.mutuality.payment.receipt;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing a command to a receipt. */
public enum ReceiptProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
    RECEIPT_INVALID(422, "Invalid receipt"),
    /** The id is in use for a receipt with other content. Use another id. */
    RECEIPT_ALREADY_RECORDED(409, "A receipt with this id has other content"),
    /** The request has invalid fields; {@code errors} lists them all. */
    REVERSAL_INVALID(422, "Invalid reversal"),
    /** A reversal has to be proposed before it can be approved. */
    REVERSAL_NOT_PROPOSED(409, "No reversal was proposed"),
    /** The proposer of a reversal cannot approve it. Another person has to. */
    REVERSAL_NEEDS_FOUR_EYES(403, "The proposer of a reversal cannot approve it"),
    /** The reversal was approved, so it cannot be proposed or approved again. */
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
