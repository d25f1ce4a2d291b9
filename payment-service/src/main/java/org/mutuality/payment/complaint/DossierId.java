package org.mutuality.payment.complaint;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.StreamPrefix;

/** The payout's: all complaints about it lie together. */
@StreamPrefix("payout-complaints")
public record DossierId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
