package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchProblem.*;
import static org.mutuality.payment.batch.BatchStatus.*;

import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;

/** Refusals by status of a batch, in order of precedence. */
final class BatchGuards {
    private BatchGuards() {}

    static void requireFilled(BatchStatus status, long count) {
        if (status == CANCELLED) {
            throw BATCH_CANCELLED.because("Prepare another batch");
        }
        if (status == RELEASED || status == CLOSED) {
            throw BATCH_ALREADY_RELEASED.because("It is %s", status);
        }
        if (status == PREPARED) {
            throw BATCH_NOT_FILLED.because("Try again in a moment");
        }
        if (count == 0) {
            throw BATCH_EMPTY.because("It has no payout that can be paid; see its preview");
        }
    }

    /**
     * @param missing amount by which the budget is insufficient; null: the budget has not answered yet
     */
    static void requireFunded(BatchStatus status, long count, @Nullable Money missing) {
        requireFilled(status, count);
        if (status == FILLED) {
            throw BATCH_OVER_BUDGET.because(
                    "%s", missing == null ? "Its budget has not answered yet" : missing + " is missing");
        }
    }

    /** Accepts a batch that is approved or was approved before. */
    static void requireApproved(BatchStatus status) {
        if (status == CANCELLED) {
            throw BATCH_CANCELLED.because("Prepare another batch");
        }
        if (status != APPROVED && status != RELEASED && status != CLOSED) {
            throw BATCH_NOT_APPROVED.because("It is %s", status);
        }
    }

    static void requireNotReleased(BatchStatus status) {
        if (status == RELEASED || status == CLOSED) {
            throw BATCH_ALREADY_RELEASED.because("It can only be closed");
        }
    }

    static void requireReleased(BatchStatus status) {
        if (status != RELEASED) {
            throw BATCH_NOT_RELEASED.because("It is %s", status);
        }
    }

    /**
     * @param retries number of retries requested
     * @param counted number of retries the totals take into account
     */
    static void requireAllFinal(int retries, int counted) {
        if (counted != retries) {
            throw BATCH_NOT_FINAL.because("Failed payouts are being sent again");
        }
    }
}
