package org.mutuality.payment.receipt;

import static java.util.Objects.requireNonNull;
import static org.mutuality.payment.receipt.ReceiptProblem.*;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.receipt.ReceiptCommand.ApproveReceiptReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ProposeReceiptReversal;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.payment.receipt.ReceiptCommand.ReverseReceipt;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalProposed;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;

/** Money received from a funder, recorded once; reversed when two people agree that it should not have been recorded. */
@StoredAs(name = "payment.Receipt", revision = 1)
public class Receipt {
    private static final int MAX_REASON_LENGTH = 500;
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(REVERSAL_NOT_PROPOSED, REVERSAL_NEEDS_FOUR_EYES, REVERSAL_APPROVED);

    @AggregateIdentifier
    private @Nullable ReceiptId id;

    private @Nullable ReceiptDetails recorded;
    private @Nullable String country;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private boolean reversed;
    private long version;

    /** For the event store. */
    Receipt() {}

    @CreateIfMissing
    void decide(RecordReceipt command) {
        ReceiptValidator.validate(command);
        BudgetOwner owner = command.budgetOwner().orElseThrow();
        if (country != null && !country.equals(owner.country())) {
            // 404 rather than 409: an id must not reveal whether another country has used it.
            throw CurrentUser.notFound();
        }
        if (command.receipt().equals(recorded)) {
            return;
        }
        if (recorded != null) {
            throw RECEIPT_ALREADY_RECORDED.because("use-another-id");
        }
        AggregateLifecycle.apply(new MoneyReceived(
                command.receiptId(), owner.country(), command.receipt(), command.recordedBy(), command.recordedAt()));
    }

    // Created when missing, here and below, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    void decide(ProposeReceiptReversal command) {
        requireRecorded();
        ValidationErrors errors = new ValidationErrors();
        errors.checkText(command.reason(), MAX_REASON_LENGTH, "/reason");
        errors.checkNoContactDetails(command.reason(), "/reason");
        errors.throwIfAny(REVERSAL_INVALID);
        if (approval.acceptsProposal(command.reason(), command.proposedBy(), REFUSALS)) {
            AggregateLifecycle.apply(new ReceiptReversalProposed(
                    command.receiptId(), command.reason(), version + 1, command.proposedBy(), command.at()));
        }
    }

    @CreateIfMissing
    ReceiptDetails decide(ApproveReceiptReversal command) {
        ReceiptDetails receipt = requireRecorded();
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            AggregateLifecycle.apply(
                    new ReceiptReversalApproved(command.receiptId(), version + 1, command.approvedBy(), command.at()));
        }
        return receipt;
    }

    @CreateIfMissing
    void decide(ReverseReceipt command) {
        ReceiptDetails receipt = requireRecorded();
        if (!approval.complete()) {
            throw REVERSAL_NOT_PROPOSED.because("two-people");
        }
        if (!reversed) {
            AggregateLifecycle.apply(new ReceiptReversed(
                    command.receiptId(), requireNonNull(country), receipt, version + 1, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(MoneyReceived event) {
        id = event.receiptId();
        recorded = event.receipt();
        country = event.country();
        version = 1;
    }

    @EventSourcingHandler
    void evolve(ReceiptReversalProposed event) {
        approval = approval.proposed(event.reason(), event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ReceiptReversalApproved event) {
        approval = approval.approved(event.approvedBy(), 1);
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ReceiptReversed event) {
        reversed = true;
        version = event.version();
    }

    private ReceiptDetails requireRecorded() {
        return Optional.ofNullable(recorded).orElseThrow(CurrentUser::notFound);
    }
}
