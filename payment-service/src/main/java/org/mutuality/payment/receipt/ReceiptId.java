package org.mutuality.payment.receipt;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a receipt, chosen by the caller. */
@StreamPrefix("receipt")
public record ReceiptId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
