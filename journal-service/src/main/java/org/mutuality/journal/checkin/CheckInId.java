package org.mutuality.journal.checkin;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a check-in, chosen by the liaison who records it. */
@StreamPrefix("check-in")
public record CheckInId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
