package org.mutuality.payment.ledger;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The one transfer there can be of a cause. */
@StreamPrefix("transfer")
public record TransferId(UUID value) implements AggregateId {
    /** The same for ever, so that a cause told again meets the transfer that is there. */
    static TransferId of(TransferCause cause) {
        return new TransferId(NameBasedUuid.id("transfer", cause.type(), cause.id()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
