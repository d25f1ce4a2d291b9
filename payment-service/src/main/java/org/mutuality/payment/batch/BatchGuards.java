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
            throw BATCH_CANCELLED.because("prepare-another");
        }
        if (status == RELEASED || status == CLOSED) {
            throw BATCH_ALREADY_RELEASED.because("status", status);
        }
        if (status == PREPARED) {
            throw BATCH_NOT_FILLED.because("try-again");
        }
        if (count == 0) {
            throw BATCH_EMPTY.because("nothing-payable");
        }
    }

    /**
     * @param missing amount by which the budget is insufficient; null: the budget has not answered yet
     */
    static void requireFunded(BatchStatus status, long count, @Nullable Money missing) {
        requireFilled(status, count);
        if (status == FILLED) {
            throw missing == null
                    ? BATCH_OVER_BUDGET.because("not-answered")
                    : BATCH_OVER_BUDGET.because("missing", missing);
        }
    }

    /** Accepts a batch that is approved or was approved before. */
    static void requireApproved(BatchStatus status) {
        if (status == CANCELLED) {
            throw BATCH_CANCELLED.because("prepare-another");
        }
        if (status != APPROVED && status != RELEASED && status != CLOSED) {
            throw BATCH_NOT_APPROVED.because("status", status);
        }
    }

    static void requireNotReleased(BatchStatus status) {
        if (status == RELEASED || status == CLOSED) {
            throw BATCH_ALREADY_RELEASED.because("only-close");
        }
    }

    static void requireReleased(BatchStatus status) {
        if (status != RELEASED) {
            throw BATCH_NOT_RELEASED.because("status", status);
        }
    }

    /**
     * @param retries number of retries requested
     * @param counted number of retries the totals take into account
     */
    static void requireAllFinal(int retries, int counted) {
        if (counted != retries) {
            throw BATCH_NOT_FINAL.because("resending");
        }
    }
}
