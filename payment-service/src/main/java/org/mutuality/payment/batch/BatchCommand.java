package org.mutuality.payment.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetOwner;

/** Commands to a batch. Repeating a command changes nothing. */
public sealed interface BatchCommand {
    BatchId batchId();

    /**
     * @param budgetOwner cohort or fund of the caller's country; empty when there is none
     * @param missingSetting setting without which the provider cannot pay there; then no new batch is prepared
     * @param preparedBy account of the finance maker
     */
    record PrepareBatch(
            @TargetAggregateIdentifier BatchId batchId,
            BatchRequest request,
            Optional<BudgetOwner> budgetOwner,
            Optional<String> missingSetting,
            String preparedBy,
            Instant at)
            implements BatchCommand {}

    /** Returns {@link FillingProgress}. */
    record GetFillingProgress(@TargetAggregateIdentifier BatchId batchId) implements BatchCommand {}

    /**
     * A page of payouts was processed.
     *
     * @param after last payout of the page before
     * @param last last payout of this page
     * @param count number of lines added
     */
    record AddBatchLines(
            @TargetAggregateIdentifier BatchId batchId, UUID after, UUID last, long count, Money sum, Instant at)
            implements BatchCommand {}

    /**
     * No candidates are left.
     *
     * @param after last payout that was processed
     */
    record FinishFilling(@TargetAggregateIdentifier BatchId batchId, UUID after, Instant at) implements BatchCommand {}

    /** Checks the budget again. */
    record RequestBatchFunding(@TargetAggregateIdentifier BatchId batchId, String requestedBy, Instant at)
            implements BatchCommand {}

    /** The budget has reserved the money. */
    record FundBatch(@TargetAggregateIdentifier BatchId batchId, Instant at) implements BatchCommand {}

    /** The budget is insufficient. */
    record RecordBudgetShortfall(@TargetAggregateIdentifier BatchId batchId, Money missing, Instant at)
            implements BatchCommand {}

    /**
     * @param twoApproversFrom sum from which two approvers are needed; empty: one is always enough
     */
    record ApproveBatch(
            @TargetAggregateIdentifier BatchId batchId, Optional<Money> twoApproversFrom, String approvedBy, Instant at)
            implements BatchCommand {}

    record ReleaseBatch(@TargetAggregateIdentifier BatchId batchId, String releasedBy, Instant at)
            implements BatchCommand {}

    record CancelBatch(@TargetAggregateIdentifier BatchId batchId, String cancelledBy, Instant at)
            implements BatchCommand {}

    /** Sends again what has failed until now. */
    record RetryBatch(@TargetAggregateIdentifier BatchId batchId, String retriedBy, Instant at)
            implements BatchCommand {}

    /**
     * @param result totals read when no payout was in progress
     */
    record CloseBatch(@TargetAggregateIdentifier BatchId batchId, BatchResult result, String closedBy, Instant at)
            implements BatchCommand {}

    /**
     * Totals of a batch.
     *
     * @param spent on payouts that were paid; a payout settled after it was reported as failed is not included, one that
     *     was returned still is
     * @param retries number of retries the totals take into account
     */
    public record BatchResult(Money spent, int retries) {}

    /**
     * Progress of filling.
     *
     * @param last last payout that was processed
     * @param sum of the lines so far
     */
    public record FillingProgress(BatchStatus status, BatchCriteria criteria, UUID last, Money sum) {}
}
