package org.mutuality.payment.batch;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a batch. Private to this service. */
public sealed interface BatchEvent {
    BatchId batchId();

    @StoredAs(name = "payment.BatchPrepared", revision = 1)
    record BatchPrepared(BatchId batchId, Plan plan, String preparedBy, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchLinesAdded", revision = 1)
    record LinesAdded(BatchId batchId, UUID last, long count, Money sum, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchFilled", revision = 1)
    record BatchFilled(BatchId batchId, Plan plan, long count, Money sum, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchFundingRequested", revision = 1)
    record FundingAsked(BatchId batchId, Plan plan, Money sum, String askedBy, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BudgetShortfallRecorded", revision = 1)
    record BatchOverBudget(BatchId batchId, Money missing, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchFunded", revision = 1)
    record BatchFunded(BatchId batchId, Instant at) implements BatchEvent {}

    /** @param needed approvers, this one among them */
    @StoredAs(name = "payment.BatchApproved", revision = 1)
    record BatchApproved(BatchId batchId, String approvedBy, int needed, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchReleased", revision = 1)
    record BatchReleased(BatchId batchId, Plan plan, Money sum, String releasedBy, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchRetried", revision = 1)
    record BatchRetried(BatchId batchId, String retriedBy, Instant at) implements BatchEvent {}

    @StoredAs(name = "payment.BatchCancelled", revision = 1)
    record BatchCancelled(BatchId batchId, Plan plan, String cancelledBy, Instant at) implements BatchEvent {}

    /** @param spent on lines that were paid, as {@link Outturn} says @param left the rest, with the provider, to come back */
    @StoredAs(name = "payment.BatchClosed", revision = 1)
    record BatchClosed(BatchId batchId, Plan plan, Money spent, Money left, String closedBy, Instant at)
            implements BatchEvent {}
}
