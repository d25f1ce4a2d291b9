package org.mutuality.payment.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetOwner;

/** What can be asked of a batch. The same again changes nothing. */
public sealed interface BatchCommand {
    BatchId batchId();

    /**
     * @param budgetOwner of the maker's country
     * @param missingSetting setting that its provider needs and hasn't; then nobody prepares a new one
     * @param preparedBy account of the maker
     */
    record PrepareBatch(
            @TargetAggregateIdentifier BatchId batchId,
            BatchRequest request,
            Optional<BudgetOwner> budgetOwner,
            Optional<String> missingSetting,
            String preparedBy,
            Instant at)
            implements BatchCommand {}

    /** How far is it? Answers {@link FillingProgress}. */
    record GetFillingProgress(@TargetAggregateIdentifier BatchId batchId) implements BatchCommand {}

    /** A page of payouts was looked at. @param after where it began @param last where it ended @param count of lines taken */
    record AddBatchLines(
            @TargetAggregateIdentifier BatchId batchId, UUID after, UUID last, long count, Money sum, Instant at)
            implements BatchCommand {}

    /** There is nothing more to take. @param after where the walk stood */
    record FinishFilling(@TargetAggregateIdentifier BatchId batchId, UUID after, Instant at) implements BatchCommand {}

    /** Has its money asked for once more. */
    record RequestBatchFunding(@TargetAggregateIdentifier BatchId batchId, String requestedBy, Instant at)
            implements BatchCommand {}

    /** Its purse has promised the money. */
    record FundBatch(@TargetAggregateIdentifier BatchId batchId, Instant at) implements BatchCommand {}

    /** Its purse has said no. */
    record RecordBudgetShortfall(@TargetAggregateIdentifier BatchId batchId, Money missing, Instant at)
            implements BatchCommand {}

    /** @param twoApproversFrom sum from which on two approvers are needed */
    record ApproveBatch(
            @TargetAggregateIdentifier BatchId batchId, Optional<Money> twoApproversFrom, String approvedBy, Instant at)
            implements BatchCommand {}

    record ReleaseBatch(@TargetAggregateIdentifier BatchId batchId, String releasedBy, Instant at)
            implements BatchCommand {}

    record CancelBatch(@TargetAggregateIdentifier BatchId batchId, String cancelledBy, Instant at)
            implements BatchCommand {}

    /** Has what failed until now sent once more. */
    record RetryBatch(@TargetAggregateIdentifier BatchId batchId, String retriedBy, Instant at)
            implements BatchCommand {}

    /** @param result when no line was under way any more */
    record CloseBatch(@TargetAggregateIdentifier BatchId batchId, BatchResult result, String closedBy, Instant at)
            implements BatchCommand {}

    /**
     * What a batch came to.
     *
     * @param spent on lines that were paid; one that was told to have failed before is none of them, one that came back is one still
     * @param retries that the figures know of
     */
    public record BatchResult(Money spent, int retries) {}

    /**
     * How far filling has come.
     *
     * @param last payout that was looked at
     * @param sum of the lines so far
     */
    public record FillingProgress(BatchStatus status, BatchCriteria criteria, UUID last, Money sum) {}
}
