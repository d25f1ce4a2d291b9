package org.mutuality.payment.paymentfile;

import org.mutuality.platform.problem.Problem;

/** Why a file isn't given out, or isn't withdrawn. */
public enum PaymentFileProblem implements Problem {
    PAYMENT_FILE_OTHER_PROVIDER(409, "The batch is paid by another provider"),
    PAYMENT_FILE_NOT_READY(409, "The file isn't ready yet"),
    PAYMENT_FILE_EMPTY(409, "Nothing of the batch is to be paid by a file"),
    PAYMENT_FILE_CHANGED(409, "Accounts in the file aren't what they were when it was given out"),
    PAYMENT_FILE_WITHDRAWN(409, "The file was withdrawn: nobody is to be paid by it"),
    WITHDRAWAL_INVALID(422, "The withdrawal isn't as it should be"),
    WITHDRAWAL_NOT_PROPOSED(409, "Nobody has proposed to withdraw the file"),
    WITHDRAWAL_NEEDS_FOUR_EYES(403, "The one who proposes a withdrawal can't approve it");

    private final Definition definition;

    PaymentFileProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
