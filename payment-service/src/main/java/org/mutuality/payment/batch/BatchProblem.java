package org.mutuality.payment.batch;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing a command to a batch. */
public enum BatchProblem implements Problem {
    /** The request has invalid fields; {@code errors} lists them all. */
    BATCH_INVALID(422, "Invalid batch"),
    /** The id is in use for a batch with other content or by another preparer. Use another id. */
    BATCH_ALREADY_PREPARED(409, "A batch with this id has other content"),
    /** The preparer of a batch cannot approve, release or retry it. Another finance checker has to. */
    BATCH_NEEDS_FOUR_EYES(403, "The preparer of a batch cannot approve, release or retry it"),
    /** The batch was cancelled. Prepare another batch. */
    BATCH_CANCELLED(409, "The batch was cancelled"),
    /** The batch was released; it can only be closed. */
    BATCH_ALREADY_RELEASED(409, "The batch was already released"),
    /** The batch is still being filled. Try again in a moment. */
    BATCH_NOT_FILLED(409, "The batch is still being filled"),
    /** No payout matched that can be paid. The preview of the batch gives the reasons. */
    BATCH_EMPTY(422, "The batch has no payouts"),
    /** The budget is insufficient or was not checked yet. Record a receipt, then request funding again. */
    BATCH_OVER_BUDGET(409, "The budget is insufficient for the batch"),
    /** As many people as required have approved the batch. */
    BATCH_ALREADY_APPROVED(409, "The batch is already approved"),
    /** The batch needs to be approved before it can be released. */
    BATCH_NOT_APPROVED(409, "The batch is not approved"),
    /** Only a released batch can be retried or closed. */
    BATCH_NOT_RELEASED(409, "The batch is not released"),
    /** Payouts of the batch are still in progress. Close it when all of them have an outcome. */
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
