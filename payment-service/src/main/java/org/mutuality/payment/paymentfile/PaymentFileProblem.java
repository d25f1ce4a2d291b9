package org.mutuality.payment.paymentfile;

import org.mutuality.platform.problem.Problem;

/** Why a file isn't given out, or isn't withdrawn. */
public enum PaymentFileProblem implements Problem {
    PAYMENT_FILE_OTHER_PROVIDER(409, "The batch is paid by another provider"),
    PAYMENT_FILE_NOT_READY(409, "The payment file is not ready yet"),
    PAYMENT_FILE_EMPTY(409, "The batch has nothing to pay by file"),
    PAYMENT_FILE_CHANGED(409, "Accounts in the payment file have changed since it was issued"),
    PAYMENT_FILE_WITHDRAWN(409, "The payment file was withdrawn"),
    WITHDRAWAL_INVALID(422, "Invalid withdrawal"),
    WITHDRAWAL_NOT_PROPOSED(409, "No withdrawal of the file was proposed"),
    WITHDRAWAL_NEEDS_FOUR_EYES(403, "The proposer of a withdrawal cannot approve it");

    private final Definition definition;

    PaymentFileProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
