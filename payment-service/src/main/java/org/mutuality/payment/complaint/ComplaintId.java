package org.mutuality.payment.complaint;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a complaint, chosen by the client that creates it. */
@StreamPrefix("complaint")
public record ComplaintId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
