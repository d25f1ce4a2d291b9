package org.mutuality.payment.receipt;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a receipt. */
public sealed interface ReceiptCommand {
    ReceiptId receiptId();

    /**
     * Records that money came in.
     *
     * @param holder for whom, where it is one of the recorder's country
     * @param recordedBy account of a finance maker
     */
    record RecordReceipt(
            @TargetAggregateIdentifier ReceiptId receiptId,
            Received receipt,
            Optional<Holder> holder,
            String recordedBy,
            Instant recordedAt)
            implements ReceiptCommand {}
}
