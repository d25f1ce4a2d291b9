package org.mutuality.payment.paymentfile;

import org.mutuality.platform.problem.Problem;

/** Why a payment file cannot be issued or withdrawn. */
public enum PaymentFileProblem implements Problem {
    /** A bank's batch has a payment file, a cash batch a cash list. The detail names the provider. */
    PAYMENT_FILE_OTHER_PROVIDER(409, "The batch is paid by another provider"),
    /**
     * The batch is not released, some payouts are not marked as sent yet, or the provider is not configured. The detail says
     * which.
     */
    PAYMENT_FILE_NOT_READY(409, "The payment file is not ready yet"),
    /** None of the batch's payouts is in progress. */
    PAYMENT_FILE_EMPTY(409, "The batch has nothing to pay by file"),
    /**
     * Accounts of families in the file were changed or removed since it was issued. Withdraw it instead of sending it.
     */
    PAYMENT_FILE_CHANGED(409, "Accounts in the payment file have changed since it was issued"),
    /** Retry its payouts, or put them into another batch. */
    PAYMENT_FILE_WITHDRAWN(409, "The payment file was withdrawn"),
    /** The reason needs 1 to 500 characters. */
    WITHDRAWAL_INVALID(422, "Invalid withdrawal"),
    /** A finance maker has to propose the withdrawal first. */
    WITHDRAWAL_NOT_PROPOSED(409, "No withdrawal of the file was proposed"),
    /** Another finance checker has to approve it. */
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
