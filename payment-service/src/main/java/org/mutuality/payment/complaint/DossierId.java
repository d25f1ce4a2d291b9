package org.mutuality.payment.complaint;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** The payout's: all complaints about it lie together. */
public record DossierId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
