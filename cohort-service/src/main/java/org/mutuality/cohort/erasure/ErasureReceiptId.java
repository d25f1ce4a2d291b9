package org.mutuality.cohort.erasure;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the receipt of a family's erasure; its value is the id of the family. */
@StreamPrefix("erasure-receipt")
public record ErasureReceiptId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
