package org.mutuality.payment.complaint;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The payout's: all complaints about it lie together. */
@StreamPrefix("payout-complaints")
public record PayoutComplaintsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
