package org.mutuality.payment.receipt;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a receipt. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface ReceiptEvent {
    ReceiptId receiptId();

    /** @param country ISO 3166 alpha-2, of the cohort or fund */
    @Revision("1")
    record MoneyReceived(ReceiptId receiptId, String country, Received receipt, String recordedBy, Instant recordedAt)
            implements ReceiptEvent {}

    @Revision("1")
    record ReversalProposed(ReceiptId receiptId, String reason, long version, String proposedBy, Instant at)
            implements ReceiptEvent {}

    @Revision("1")
    record ReversalApproved(ReceiptId receiptId, long version, String approvedBy, Instant at) implements ReceiptEvent {}

    /** @param receipt that counts no more */
    @Revision("1")
    record ReceiptReversed(ReceiptId receiptId, String country, Received receipt, long version, Instant at)
            implements ReceiptEvent {}
}
