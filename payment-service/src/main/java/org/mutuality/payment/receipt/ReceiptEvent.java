package org.mutuality.payment.receipt;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a receipt. Private to this service. */
public sealed interface ReceiptEvent {
    ReceiptId receiptId();

    /** @param country ISO 3166 alpha-2, of the cohort or fund */
    @StoredAs(name = "payment.MoneyReceived", revision = 1)
    record MoneyReceived(
            ReceiptId receiptId, String country, ReceiptDetails receipt, String recordedBy, Instant recordedAt)
            implements ReceiptEvent {}

    @StoredAs(name = "payment.ReceiptReversalProposed", revision = 1)
    record ReceiptReversalProposed(ReceiptId receiptId, String reason, long version, String proposedBy, Instant at)
            implements ReceiptEvent {}

    @StoredAs(name = "payment.ReceiptReversalApproved", revision = 1)
    record ReceiptReversalApproved(ReceiptId receiptId, long version, String approvedBy, Instant at)
            implements ReceiptEvent {}

    /**
     * @param receipt that is no longer valid
     */
    @StoredAs(name = "payment.ReceiptReversed", revision = 1)
    record ReceiptReversed(ReceiptId receiptId, String country, ReceiptDetails receipt, long version, Instant at)
            implements ReceiptEvent {}
}
