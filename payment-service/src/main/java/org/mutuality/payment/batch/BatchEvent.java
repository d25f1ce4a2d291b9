package org.mutuality.payment.batch;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;

/** What has happened to a batch. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface BatchEvent {
    BatchId batchId();

    @Revision("1")
    record BatchPrepared(BatchId batchId, Plan plan, String preparedBy, Instant at) implements BatchEvent {}

    @Revision("1")
    record LinesAdded(BatchId batchId, UUID last, long count, Money sum, Instant at) implements BatchEvent {}

    @Revision("1")
    record BatchFilled(BatchId batchId, Plan plan, long count, Money sum, Instant at) implements BatchEvent {}

    @Revision("1")
    record FundingAsked(BatchId batchId, Plan plan, Money sum, String askedBy, Instant at) implements BatchEvent {}

    @Revision("1")
    record BatchOverBudget(BatchId batchId, Money missing, Instant at) implements BatchEvent {}

    @Revision("1")
    record BatchFunded(BatchId batchId, Instant at) implements BatchEvent {}

    /** @param needed approvers, this one among them */
    @Revision("1")
    record BatchApproved(BatchId batchId, String approvedBy, int needed, Instant at) implements BatchEvent {}

    @Revision("1")
    record BatchReleased(BatchId batchId, Plan plan, Money sum, String releasedBy, Instant at) implements BatchEvent {}

    @Revision("1")
    record BatchRetried(BatchId batchId, String retriedBy, Instant at) implements BatchEvent {}

    @Revision("1")
    record BatchCancelled(BatchId batchId, Plan plan, String cancelledBy, Instant at) implements BatchEvent {}

    /** @param spent on lines that were paid, as {@link Outturn} says @param left the rest, with the provider, to come back */
    @Revision("1")
    record BatchClosed(BatchId batchId, Plan plan, Money spent, Money left, String closedBy, Instant at)
            implements BatchEvent {}
}
