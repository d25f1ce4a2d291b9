package org.mutuality.payment.complaint;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** A complaint's id, chosen by whoever complains. */
@StreamPrefix("complaint")
public record ComplaintId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
