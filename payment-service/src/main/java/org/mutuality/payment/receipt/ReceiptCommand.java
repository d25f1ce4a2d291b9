package org.mutuality.payment.receipt;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.http.IfMatch;

/** Commands to a receipt. */
public sealed interface ReceiptCommand {
    ReceiptId receiptId();

    /**
     * Records that money was received.
     *
     * @param budgetOwner cohort or fund of the caller's country; empty when there is none
     * @param recordedBy account of the finance maker
     */
    record RecordReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            ReceiptDetails receipt,
            Optional<BudgetOwner> budgetOwner,
            String recordedBy,
            Instant recordedAt)
            implements ReceiptCommand {}

    /**
     * Replaces an earlier proposal until one is approved.
     *
     * @param reason why the receipt should not have been recorded
     */
    record ProposeReceiptReversal(
            @TargetAggregateIdentifier ReceiptId receiptId, String reason, String proposedBy, Instant at)
            implements ReceiptCommand {}

    /**
     * Returns the receipt to remove from the budget, as {@link ReceiptDetails}.
     *
     * @param match version that the approver has read
     */
    record ApproveReceiptReversal(
            @TargetAggregateIdentifier ReceiptId receiptId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements ReceiptCommand {}

    /** The money was removed from the budget. */
    record ReverseReceipt(@TargetAggregateIdentifier ReceiptId receiptId, Instant at) implements ReceiptCommand {}
}
