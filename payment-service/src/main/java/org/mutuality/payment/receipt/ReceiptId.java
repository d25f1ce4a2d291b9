package org.mutuality.payment.receipt;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** Chosen by the caller. */
public record ReceiptId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
