package org.mutuality.payment.ledger;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a transfer. Private to this service. */
public sealed interface TransferEvent {
    TransferId transferId();

    @StoredAs(name = "payment.TransferPosted", revision = 1)
    record TransferPosted(TransferId transferId, LedgerEntry entry, Instant postedAt) implements TransferEvent {}
}
