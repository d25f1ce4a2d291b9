package org.mutuality.payment.batch;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a batch, chosen by the caller. */
@StreamPrefix("batch")
public record BatchId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
