package org.mutuality.payment.ledger;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a transfer. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface TransferEvent {
    TransferId transferId();

    @Revision("1")
    record TransferPosted(TransferId transferId, Entry entry, Instant postedAt) implements TransferEvent {}
}
