package org.mutuality.payment.paymentfile;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a payment file of a batch; the bank knows the file by it. */
@StreamPrefix("payment-file")
public record PaymentFileId(UUID value) implements AggregateId {
    /** @param round from 1 */
    static PaymentFileId of(UUID batchId, int round) {
        return new PaymentFileId(NameBasedUuid.id("payment-file", batchId, round));
    }

    @Override
    public String toString() {
        return asText();
    }
}
