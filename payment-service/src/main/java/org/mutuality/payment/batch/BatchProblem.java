package org.mutuality.payment.batch;

import org.mutuality.platform.problem.Problem;

/** Why a batch can't go on. */
public enum BatchProblem implements Problem {
    BATCH_INVALID(422, "The batch isn't as it should be"),
    BATCH_ALREADY_PREPARED(409, "Another batch was prepared under this id"),
    BATCH_NEEDS_FOUR_EYES(403, "The one who prepares a batch can't approve, release or retry it"),
    BATCH_CANCELLED(409, "The batch was cancelled"),
    BATCH_ALREADY_RELEASED(409, "The batch was released: its money is on its way"),
    BATCH_NOT_FILLED(409, "The batch is still being filled"),
    BATCH_EMPTY(422, "A batch pays at least one payout"),
    BATCH_OVER_BUDGET(409, "There isn't enough in the purse for the batch"),
    BATCH_ALREADY_APPROVED(409, "The batch is approved already"),
    BATCH_NOT_APPROVED(409, "The batch isn't approved"),
    BATCH_NOT_RELEASED(409, "The batch isn't released"),
    BATCH_NOT_FINAL(409, "Payouts of the batch are still under way");

    private final Definition definition;

    BatchProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
