package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchProblem.*;
import static org.mutuality.payment.batch.BatchStatus.*;

import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;

/** What a batch of that status refuses, in order of precedence. */
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

    /** @param missing in its purse; null: nobody has answered yet */
    static void requireFunded(BatchStatus status, long count, @Nullable Money missing) {
        requireFilled(status, count);
        if (status == FILLED) {
            throw BATCH_OVER_BUDGET.because(
                    "%s", missing == null ? "Its budget has not answered yet" : missing + " is missing");
        }
    }

    /** Approved now, or at some time before. */
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

    /** @param retries that were asked for, and @param known those that the figures count in */
    static void requireAllFinal(int retries, int known) {
        if (known != retries) {
            throw BATCH_NOT_FINAL.because("Failed payouts are being sent again");
        }
    }
}
