package org.mutuality.payment.ledger;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands for a transfer. */
public sealed interface TransferCommand {
    TransferId transferId();

    /** Posts the entry. */
    record PostTransfer(@TargetAggregateIdentifier TransferId transferId, LedgerEntry entry, Instant postedAt)
            implements TransferCommand {
        /** The transfer of the entry's cause. */
        public static PostTransfer of(LedgerEntry entry, Instant postedAt) {
            return new PostTransfer(TransferId.of(entry.cause()), entry, postedAt);
        }
    }
}
