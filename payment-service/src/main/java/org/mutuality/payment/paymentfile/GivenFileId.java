package org.mutuality.payment.paymentfile;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** A file of a batch; known to the bank by it. */
@StreamPrefix("payment-file")
public record GivenFileId(UUID value) implements AggregateId {
    /** @param round from 1 */
    static GivenFileId of(UUID batchId, int round) {
        return new GivenFileId(Derived.id("payment-file", batchId, round));
    }

    @Override
    public String toString() {
        return asText();
    }
}
