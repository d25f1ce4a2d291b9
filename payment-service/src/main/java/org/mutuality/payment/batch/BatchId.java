package org.mutuality.payment.batch;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** Chosen by the caller. */
public record BatchId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
