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
     * @param lacking setting that its provider needs and hasn't; then nobody prepares a new one
     * @param preparedBy account of the maker
     */
    record PrepareBatch(
            @TargetAggregateIdentifier BatchId batchId,
            BatchRequest request,
            Optional<BudgetOwner> budgetOwner,
            Optional<String> lacking,
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

    /** @param twoFrom sum from which on two approvers are needed */
    record ApproveBatch(
            @TargetAggregateIdentifier BatchId batchId, Optional<Money> twoFrom, String approvedBy, Instant at)
            implements BatchCommand {}

    record ReleaseBatch(@TargetAggregateIdentifier BatchId batchId, String releasedBy, Instant at)
            implements BatchCommand {}

    record CancelBatch(@TargetAggregateIdentifier BatchId batchId, String cancelledBy, Instant at)
            implements BatchCommand {}

    /** Has what failed until now sent once more. */
    record RetryBatch(@TargetAggregateIdentifier BatchId batchId, String retriedBy, Instant at)
            implements BatchCommand {}

    /** @param outturn when no line was under way any more */
    record CloseBatch(@TargetAggregateIdentifier BatchId batchId, BatchResult outturn, String closedBy, Instant at)
            implements BatchCommand {}
}
