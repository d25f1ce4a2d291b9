package org.mutuality.payment.batch;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a batch. Private to this service. */
public sealed interface BatchEvent {
    BatchId batchId();

    @StoredAs(name = "payment.BatchPrepared", revision = 1)
    record BatchPrepared(BatchId batchId, BatchCriteria criteria, String preparedBy, Instant at)
            implements BatchEvent {}

    @StoredAs(name = "payment.BatchLinesAdded", revision = 1)
    record BatchLinesAdded(BatchId batchId, UUID last, long count, Money sum, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchFilled", revision = 1)
    record BatchFilled(BatchId batchId, BatchCriteria criteria, long count, Money sum, Instant at)
            implements BatchEvent {}

    @StoredAs(name = "payment.BatchFundingRequested", revision = 1)
    record BatchFundingRequested(BatchId batchId, BatchCriteria criteria, Money sum, String requestedBy, Instant at)
            implements BatchEvent {}

    @StoredAs(name = "payment.BudgetShortfallRecorded", revision = 1)
    record BudgetShortfallRecorded(BatchId batchId, Money missing, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchFunded", revision = 1)
    record BatchFunded(BatchId batchId, Instant at) implements BatchEvent {}

    /**
     * @param needed number of approvers required, including this one
     */
    @StoredAs(name = "payment.BatchApproved", revision = 1)
    record BatchApproved(BatchId batchId, String approvedBy, int needed, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchReleased", revision = 1)
    record BatchReleased(BatchId batchId, BatchCriteria criteria, Money sum, String releasedBy, Instant at)
            implements BatchEvent {}

    @StoredAs(name = "payment.BatchRetried", revision = 1)
    record BatchRetried(BatchId batchId, String retriedBy, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchCancelled", revision = 1)
    record BatchCancelled(BatchId batchId, BatchCriteria criteria, String cancelledBy, Instant at)
            implements BatchEvent {}

    /**
     * @param spent see {@link BatchCommand.BatchResult}
     * @param unspent remainder of the reservation
     */
    @StoredAs(name = "payment.BatchClosed", revision = 1)
    record BatchClosed(BatchId batchId, BatchCriteria criteria, Money spent, Money unspent, String closedBy, Instant at)
            implements BatchEvent {}
}
