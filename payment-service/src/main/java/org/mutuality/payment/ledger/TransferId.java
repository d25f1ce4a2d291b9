package org.mutuality.payment.ledger;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the one transfer that a cause can have. */
@StreamPrefix("transfer")
public record TransferId(UUID value) implements AggregateId {
    /** Must never change, so that a repeated cause finds its transfer. */
    static TransferId of(TransferCause cause) {
        return new TransferId(NameBasedUuid.id("transfer", cause.type(), cause.id()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
