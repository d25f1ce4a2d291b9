package org.mutuality.payment.batch;

import org.mutuality.platform.problem.Problem;

/** Why a batch can't go on. */
public enum BatchProblem implements Problem {
    BATCH_INVALID(422, "Invalid batch"),
    BATCH_ALREADY_PREPARED(409, "A batch with this id has other content"),
    BATCH_NEEDS_FOUR_EYES(403, "The preparer of a batch cannot approve, release or retry it"),
    BATCH_CANCELLED(409, "The batch was cancelled"),
    BATCH_ALREADY_RELEASED(409, "The batch was already released"),
    BATCH_NOT_FILLED(409, "The batch is still being filled"),
    BATCH_EMPTY(422, "The batch has no payouts"),
    BATCH_OVER_BUDGET(409, "The budget is insufficient for the batch"),
    BATCH_ALREADY_APPROVED(409, "The batch is already approved"),
    BATCH_NOT_APPROVED(409, "The batch is not approved"),
    BATCH_NOT_RELEASED(409, "The batch is not released"),
    BATCH_NOT_FINAL(409, "Payouts of the batch are still in progress");

    private final Definition definition;

    BatchProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
