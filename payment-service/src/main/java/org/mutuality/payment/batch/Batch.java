package org.mutuality.payment.batch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.batch.BatchGuards.*;
import static org.mutuality.payment.batch.BatchProblem.*;
import static org.mutuality.payment.batch.BatchStatus.*;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.*;
import org.mutuality.payment.batch.BatchCommand.BatchResult;
import org.mutuality.payment.batch.BatchCommand.FillingProgress;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Payouts of one budget, currency and provider that are paid together. Stores their number and sum only; the payouts
 * themselves carry the id of the batch. Whoever prepared it can never approve, release or retry it.
 */
@StoredAs(name = "payment.Batch", revision = 1)
public class Batch {
    private static final UUID LEAST = new UUID(0, 0);
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(BATCH_NOT_FILLED, BATCH_NEEDS_FOUR_EYES, BATCH_ALREADY_APPROVED);

    @AggregateIdentifier
    private @Nullable BatchId id;

    private @Nullable BatchCriteria criteria;
    private BatchStatus status = PREPARED;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private UUID lastPayout = LEAST;
    private long count;
    private @Nullable Money sum;
    private @Nullable Money missing;
    private int retries;

    /** For the event store. */
    Batch() {}

    @CreateIfMissing
    void decide(PrepareBatch command) {
        Optional<String> missingSetting = criteria == null ? command.missingSetting() : Optional.empty();
        BatchCriteria requested =
                BatchRequestValidator.validate(command.request(), command.budgetOwner(), missingSetting);
        if (criteria == null) {
            apply(new BatchPrepared(command.batchId(), requested, command.preparedBy(), command.at()));
            return;
        }
        String country = command.budgetOwner().map(BudgetOwner::country).orElseThrow();
        if (!criteria.country().equals(country)) {
            // 404 rather than 409: an id must not reveal whether another country has used it.
            throw CurrentUser.notFound();
        }
        if (!criteria.equals(requested) || !approval.proposedBy().contains(command.preparedBy())) {
            throw BATCH_ALREADY_PREPARED.because("use-another-id");
        }
    }

    // Created when missing, here and below, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    FillingProgress decide(GetFillingProgress command) {
        BatchCriteria prepared = requirePrepared();
        return new FillingProgress(status, prepared, lastPayout, sum());
    }

    // A page that was recorded before is not counted again.
    @CreateIfMissing
    void decide(AddBatchLines command) {
        requirePrepared();
        if (status == PREPARED && command.after().equals(lastPayout)) {
            apply(new BatchLinesAdded(command.batchId(), command.last(), command.count(), command.sum(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(FinishFilling command) {
        BatchCriteria prepared = requirePrepared();
        if (status == PREPARED && command.after().equals(lastPayout)) {
            apply(new BatchFilled(command.batchId(), prepared, count, sum(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RequestBatchFunding command) {
        BatchCriteria prepared = requirePrepared();
        requireFilled(status, count);
        if (status == FILLED) {
            apply(new BatchFundingRequested(command.batchId(), prepared, sum(), command.requestedBy(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(FundBatch command) {
        requirePrepared();
        if (status == FILLED) {
            apply(new BatchFunded(command.batchId(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RecordBudgetShortfall command) {
        requirePrepared();
        if (status == FILLED && !command.missing().equals(missing)) {
            apply(new BudgetShortfallRecorded(command.batchId(), command.missing(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ApproveBatch command) {
        requirePrepared();
        approval.requireNotProposer(command.approvedBy(), BATCH_NEEDS_FOUR_EYES);
        requireFunded(status, count, missing);
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            int needed = needed(command.twoApproversFrom());
            apply(new BatchApproved(command.batchId(), command.approvedBy(), needed, command.at()));
        }
    }

    @CreateIfMissing
    void decide(ReleaseBatch command) {
        BatchCriteria prepared = requirePrepared();
        approval.requireNotProposer(command.releasedBy(), BATCH_NEEDS_FOUR_EYES);
        requireApproved(status);
        if (status == APPROVED) {
            apply(new BatchReleased(command.batchId(), prepared, sum(), command.releasedBy(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(CancelBatch command) {
        BatchCriteria prepared = requirePrepared();
        requireNotReleased(status);
        if (status != CANCELLED) {
            apply(new BatchCancelled(command.batchId(), prepared, command.cancelledBy(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RetryBatch command) {
        requirePrepared();
        approval.requireNotProposer(command.retriedBy(), BATCH_NEEDS_FOUR_EYES);
        requireReleased(status);
        apply(new BatchRetried(command.batchId(), command.retriedBy(), command.at()));
    }

    @CreateIfMissing
    void decide(CloseBatch command) {
        BatchCriteria prepared = requirePrepared();
        if (status == CLOSED) {
            return;
        }
        requireReleased(status);
        BatchResult result = command.result();
        requireAllFinal(retries, result.retries());
        Money unspent = sum().minus(result.spent());
        apply(new BatchClosed(command.batchId(), prepared, result.spent(), unspent, command.closedBy(), command.at()));
    }

    @EventSourcingHandler
    void evolve(BatchPrepared event) {
        id = event.batchId();
        criteria = event.criteria();
        approval = approval.proposed("", event.preparedBy());
    }

    @EventSourcingHandler
    void evolve(BatchLinesAdded event) {
        lastPayout = event.last();
        count += event.count();
        sum = sum().plus(event.sum());
    }

    @EventSourcingHandler
    void evolve(BatchFilled event) {
        status = FILLED;
    }

    // The budget is checked again, so its next result counts even when it is the same.
    @EventSourcingHandler
    void evolve(BatchFundingRequested event) {
        missing = null;
    }

    @EventSourcingHandler
    void evolve(BudgetShortfallRecorded event) {
        missing = event.missing();
    }

    @EventSourcingHandler
    void evolve(BatchFunded event) {
        status = FUNDED;
    }

    @EventSourcingHandler
    void evolve(BatchApproved event) {
        approval = approval.approved(event.approvedBy(), event.needed());
        status = approval.complete() ? APPROVED : FUNDED;
    }

    @EventSourcingHandler
    void evolve(BatchReleased event) {
        status = RELEASED;
    }

    @EventSourcingHandler
    void evolve(BatchRetried event) {
        retries++;
    }

    @EventSourcingHandler
    void evolve(BatchCancelled event) {
        status = CANCELLED;
    }

    @EventSourcingHandler
    void evolve(BatchClosed event) {
        status = CLOSED;
    }

    private BatchCriteria requirePrepared() {
        if (criteria == null) {
            throw CurrentUser.notFound();
        }
        return criteria;
    }

    private Money sum() {
        return sum == null ? Money.zero(requirePrepared().currency()) : sum;
    }

    private int needed(Optional<Money> twoFrom) {
        return twoFrom.filter(threshold -> sum().compareTo(threshold) >= 0).isPresent() ? 2 : 1;
    }
}
