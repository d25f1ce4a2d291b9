package org.mutuality.payment.complaint;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the payout: all complaints about it are one aggregate. */
@StreamPrefix("payout-complaints")
public record PayoutComplaintsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
