package org.mutuality.payment.receipt;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.http.IfMatch;

/** What can be asked of a receipt. */
public sealed interface ReceiptCommand {
    ReceiptId receiptId();

    /**
     * Records that money came in.
     *
     * @param budgetOwner for whom, where it is one of the recorder's country
     * @param recordedBy account of a finance maker
     */
    record RecordReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            ReceiptDetails receipt,
            Optional<BudgetOwner> budgetOwner,
            String recordedBy,
            Instant recordedAt)
            implements ReceiptCommand {}

    /** Replaces the proposal before, until one is approved. @param reason why it should never have been recorded */
    record ProposeReceiptReversal(
            @TargetAggregateIdentifier ReceiptId receiptId, String reason, String proposedBy, Instant at)
            implements ReceiptCommand {}

    /** Answers what is to be taken out of the purse. @param match version that was read */
    record ApproveReceiptReversal(
            @TargetAggregateIdentifier ReceiptId receiptId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements ReceiptCommand {}

    /** The purse has let the money go. */
    record ReverseReceipt(@TargetAggregateIdentifier ReceiptId receiptId, Instant at) implements ReceiptCommand {}
}
